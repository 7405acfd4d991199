"""Makes up submissions about practices, as many as wanted: the same number gives the same text everywhere."""
import random

WHO = ["Ministry of Labour", "Coast Guard", "Consular Service", "Civil Protection Agency", "Welfare Fund", "Migration Office", "Red Cross Branch", "Harbour Authority"]
WHERE = ["Mexico", "Philippines", "Kenya", "Thailand", "Spain", "Indonesia", "Lebanon", "Peru", "Niger", "Japan", "Chad", "Nepal"]
TYPE = ["Funds", "Hotlines", "Training", "Early warning system", "Evacuation"]
CRISIS = ["Natural Disaster", "Conflict"]
PHASE = ["Pre-Crisis Preparedness", "Emergency Response", "Post-Crisis Action"]
WHOM = ["deckhands", "nurses", "market porters", "welders", "fruit pickers", "bricklayers", "seamstresses", "bus drivers", "students", "cooks", "herders", "divers"]
WHAT = ["lends tents to", "keeps a register of", "pays the way home of", "teaches first aid to", "rings up", "prints maps for", "finds beds for", "opens schools to",
        "repairs the roofs of", "hires boats for", "translates warnings for", "stores papers for"]
WHEN = ["after a flood", "when a quake strikes", "before the rains", "in a drought", "while fighting lasts", "after a landslide", "when a dam breaks", "in the storm season"]
HOW = ["a van with two clerks", "messages in nine languages", "a desk at the quay", "volunteers from the parish", "a levy on shipping", "a loan without interest",
       "drills every spring", "a list of spare rooms", "radio at noon", "cards with a number to ring"]
SYLLABLES = ["ka", "lo", "mi", "ne", "ru", "sta", "ver", "don", "pil", "gra", "hu", "tze"]


def name(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(4)).capitalize()


def sentence(chance):
    return (f"The {name(chance)} team {chance.choice(WHAT)} {chance.choice(WHOM)} {chance.choice(WHEN)}, with {chance.choice(HOW)}"
            f" and {chance.randrange(11, 999)} {chance.choice(WHOM)} from {name(chance)}.")


def page(number):
    """A page about practice `number`."""
    chance = random.Random(number)
    text = " ".join(sentence(chance) for _ in range(chance.randrange(4, 8)))
    return (f"Type of practice: {chance.choice(TYPE)}\nCountry: {chance.choice(WHERE)}\nName of Stakeholder: {name(chance)} {chance.choice(WHO)}\n"
            f"Type of Stakeholder Implementing the Practice: State of Origin\nType of crisis: {chance.choice(CRISIS)}\nCrisis phase: {chance.choice(PHASE)}\n\n"
            f"Description\n\n{text}\n")


def article(number):
    """An article in which one or two measures are told."""
    chance = random.Random(f"article {number}")
    place, other = chance.sample(WHERE, 2)
    return (f"{name(chance)} and the storms\n\n{place}, {chance.randrange(1, 28)} March 2018 - Migrants and crews met for a workshop on emergencies at sea.\n\n"
            f"In 2016 the Ministry of Labour of {place} opened a hotline for migrants from {name(chance)}.\n\n"
            f"In {other} the Coast Guard trained {chance.randrange(20, 900)} migrants of {name(chance)} in 2015 to steer boats in a storm.\n\nRead more\n")


def file_name(number):
    chance = random.Random(number)
    return f"{name(chance)}-{name(chance)}-{number}.txt".lower()
