"""Structured personal data with valid check digits, written as people write it.

`KINDS` maps a kind to (weight, maker, column names, whether the value is taken as known without a name).
"""
from .draw import DIGITS, UPPER, chars

FIRST = "emma liam noah olga pavel marie jonas chiara luca ines piotr agnes hugo freya nils rosa mateo yuki".split()
LAST = "keller rossi novak larsen dubois moreno silva weber jansen kowalski oconnor haas costa berg tanaka lind".split()
HOSTS = "fjordpost.no bluemail.de quickmail.io mail.rivera.es brightbox.co.uk posta.it ville.fr nordnet.se zmail.com".split()


def luhn(body):
    total = 0
    for place, digit in enumerate(reversed(body)):
        number = int(digit) * (2 if place % 2 == 0 else 1)
        total += number - 9 if number > 9 else number
    return str(-total % 10)


def weighted(body, weights, modulus):
    return sum(int(d) * w for d, w in zip(body, weights)) % modulus


def again(make):
    """Draws until the check digit exists (some bodies have none)."""
    def draw(rng):
        while True:
            value = make(rng)
            if value:
                return value
    return draw


def digits(rng, count, first="123456789"):
    return rng.choice(first) + chars(rng, DIGITS, count - 1)


def day(rng, low=1940, high=2006):
    return rng.randint(low, high), rng.randint(1, 12), rng.randint(1, 28)


def card(rng):
    prefix, length, groups = rng.choice([("4", 16, 4), ("4", 16, 4), ("5" + rng.choice("12345"), 16, 4), ("34", 15, 0), ("37", 15, 0), ("6011", 16, 4), ("2221", 16, 4)])
    body = prefix + chars(rng, DIGITS, length - len(prefix) - 1)
    number = body + luhn(body)
    if rng.random() < 0.5:
        return number
    mark = rng.choice(" -")
    cuts = [0, 4, 8, 12, 16] if groups else [0, 4, 10, 15]
    return mark.join(number[a:b] for a, b in zip(cuts, cuts[1:]))


def iban(rng):
    country, body = rng.choice([
        ("DE", chars(rng, DIGITS, 18)), ("NL", "ABNA" + chars(rng, DIGITS, 10)), ("GB", "NWBK" + chars(rng, DIGITS, 14)),
        ("FR", chars(rng, DIGITS, 10) + chars(rng, UPPER + DIGITS, 11) + chars(rng, DIGITS, 2)), ("ES", chars(rng, DIGITS, 20)),
        ("NO", chars(rng, DIGITS, 11)), ("CH", chars(rng, DIGITS, 17)), ("PL", chars(rng, DIGITS, 24))])
    number = int("".join(str(int(c, 36)) for c in body + country + "00"))
    text = f"{country}{98 - number % 97:02}{body}"
    return text if rng.random() < 0.6 else " ".join(text[i:i + 4] for i in range(0, len(text), 4))


def ssn(rng):
    area = rng.choice([n for n in range(1, 900) if n != 666])
    return f"{area:03}-{rng.randint(1, 99):02}-{rng.randint(1, 9999):04}"


def email(rng):
    first, last = rng.choice(FIRST), rng.choice(LAST)
    local = rng.choice([f"{first}.{last}", f"{first[0]}{last}", f"{first}_{last}{rng.randint(1, 99)}", f"{first}+news", f"{first}-{last}"])
    return f"{local}@{rng.choice(HOSTS)}"


def phone(rng):
    return rng.choice([
        lambda: f"+1 {rng.randint(201, 989)}-{rng.randint(200, 999)}-{rng.randint(0, 9999):04}",
        lambda: f"({rng.choice([212, 415, 312, 617, 206, 305])}) {rng.randint(200, 999)}-{rng.randint(0, 9999):04}",
        lambda: f"+4420{rng.choice('378')}{chars(rng, DIGITS, 7)}",
        lambda: f"+44 7{rng.choice('4578')}{chars(rng, DIGITS, 2)} {chars(rng, DIGITS, 6)}",
        lambda: f"+49 {rng.choice(['151', '160', '170'])} {chars(rng, DIGITS, 8)}",
        lambda: f"+33 6 {' '.join(chars(rng, DIGITS, 2) for _ in range(4))}",
        lambda: f"+47 9{chars(rng, DIGITS, 2)} {chars(rng, DIGITS, 2)} {chars(rng, DIGITS, 3)}",
    ])()


def nhs(rng):
    body = digits(rng, 9, "4679")
    check = 11 - weighted(body, range(10, 1, -1), 11)
    if check == 10:
        return None
    number = body + str(check % 11)
    return rng.choice([number, f"{number[:3]} {number[3:6]} {number[6:]}"])


def pesel(rng):
    year, month, date = day(rng)
    body = f"{year % 100:02}{month + (20 if year >= 2000 else 0):02}{date:02}{chars(rng, DIGITS, 4)}"
    return body + str(-weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3], 10) % 10)


def cpf(rng):
    body = digits(rng, 9)
    for start in (10, 11):
        rest = weighted(body, range(start, 1, -1), 11)
        body += str(0 if rest < 2 else 11 - rest)
    return rng.choice([body, f"{body[:3]}.{body[3:6]}.{body[6:9]}-{body[9:]}"])


D = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5], [2, 3, 4, 0, 1, 7, 8, 9, 5, 6], [3, 4, 0, 1, 2, 8, 9, 5, 6, 7], [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
     [5, 9, 8, 7, 6, 0, 4, 3, 2, 1], [6, 5, 9, 8, 7, 1, 0, 4, 3, 2], [7, 6, 5, 9, 8, 2, 1, 0, 4, 3], [8, 7, 6, 5, 9, 3, 2, 1, 0, 4], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]]
P = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]]
while len(P) < 8:
    P.append([P[-1][P[1][i]] for i in range(10)])


def aadhaar(rng):
    body = digits(rng, 11, "23456789")
    state = 0
    for place, digit in enumerate(reversed(body)):
        state = D[state][P[(place + 1) % 8][int(digit)]]
    number = body + str(D[state].index(0))
    return rng.choice([number, f"{number[:4]} {number[4:8]} {number[8:]}"])


def nif(rng):
    number = rng.randint(10_000_000, 89_999_999)
    return f"{number}{'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}"


def personnummer(rng):
    year, month, date = day(rng)
    body = f"{year % 100:02}{month:02}{date:02}{chars(rng, DIGITS, 3)}"
    tail = body[6:] + luhn(body)
    return rng.choice([f"{body[:6]}-{tail}", f"{year}{body[2:6]}-{tail}"])


def nir(rng):
    year, month, _ = day(rng)
    body = f"{rng.choice('12')}{year % 100:02}{month:02}{rng.randint(1, 95):02}{rng.randint(1, 800):03}{rng.randint(1, 999):03}"
    return body + f"{97 - int(body) % 97:02}"


def german_tax(rng):
    # One digit of the first ten stands twice, the others at most once (the rule before 2016).
    pool = rng.sample(DIGITS, 10)
    body = pool[:9]
    body.insert(rng.randint(1, 9), rng.choice(body))
    if body[0] == "0" or any(a == b for a, b in zip(body, body[1:])):
        return None
    product = 10
    for digit in body:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return "".join(body) + str((11 - product) % 10)


def bsn(rng):
    body = digits(rng, 8)
    rest = weighted(body, range(9, 1, -1), 11)
    return None if rest == 10 else body + str(rest)


ODD = dict(zip(DIGITS + UPPER, [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]))


def codice_fiscale(rng):
    year, month, date = day(rng)
    consonants = "BCDFGLMNPRSTV"
    body = chars(rng, consonants, 6) + f"{year % 100:02}{'ABCDEHLMPRST'[month - 1]}{date + rng.choice([0, 40]):02}{rng.choice('ABCDEFGHIL')}{rng.randint(100, 899)}"
    total = sum(ODD[c] if i % 2 == 0 else (int(c) if c.isdigit() else ord(c) - 65) for i, c in enumerate(body))
    return body + chr(65 + total % 26)


def sin(rng):
    body = digits(rng, 8, "1245679")
    number = body + luhn(body)
    return rng.choice([f"{number[:3]}-{number[3:6]}-{number[6:]}", f"{number[:3]} {number[3:6]} {number[6:]}"])


def tfn(rng):
    body = digits(rng, 8)
    for check in DIGITS:
        if weighted(body + check, [1, 4, 3, 7, 5, 8, 6, 9, 10], 11) == 0:
            number = body + check
            return f"{number[:3]} {number[3:6]} {number[6:]}"
    return None


def medicare(rng):
    body = digits(rng, 8, "23456")
    number = body + str(weighted(body, [1, 3, 7, 9, 1, 3, 7, 9], 10)) + rng.choice("12345")
    return rng.choice([number, f"{number[:4]} {number[4:9]} {number[9:]}"])


def belgian(rng):
    year, month, date = day(rng, 1940, 1999)
    body = f"{year % 100:02}{month:02}{date:02}{rng.randint(1, 997):03}"
    check = f"{97 - int(body) % 97:02}"
    return f"{body[:2]}.{body[2:4]}.{body[4:6]}-{body[6:]}.{check}"


def hetu(rng):
    year, month, date = day(rng)
    born, serial = f"{date:02}{month:02}{year % 100:02}", f"{rng.randint(2, 899):03}"
    return f"{born}{'A' if year >= 2000 else '-'}{serial}{'0123456789ABCDEFHJKLMNPRSTUVWXY'[int(born + serial) % 31]}"


def norwegian(rng):
    year, month, date = day(rng, 1940, 1999)
    body = f"{date:02}{month:02}{year % 100:02}{rng.randint(0, 499):03}"
    for weights in ([3, 7, 6, 1, 8, 9, 4, 5, 2], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]):
        check = -weighted(body, weights, 11) % 11
        if check == 10:
            return None
        body += str(check)
    return rng.choice([body, f"{body[:6]} {body[6:]}"])


def turkish(rng):
    body = digits(rng, 9)
    odd, even = sum(map(int, body[::2])), sum(map(int, body[1::2]))
    body += str((odd * 7 - even) % 10)
    return body + str(sum(map(int, body)) % 10)


def nric(rng):
    prefix, body = rng.choice("ST"), chars(rng, DIGITS, 7)
    total = weighted(body, [2, 7, 6, 5, 4, 3, 2], 11 * 10**6) + (4 if prefix == "T" else 0)
    return prefix + body + "JZIHGFEDCBA"[total % 11]


def npi(rng):
    body = digits(rng, 9, "12")
    return body + luhn("80840" + body)


def routing(rng):
    body = f"{rng.choice([*range(1, 13), *range(21, 33)]):02}{chars(rng, DIGITS, 6)}"
    return body + str(-weighted(body, [3, 7, 1, 3, 7, 1, 3, 7], 10) % 10)


def ahv(rng):
    body = "756" + chars(rng, DIGITS, 9)
    number = body + str(-weighted(body, [1, 3] * 6, 10) % 10)
    return f"{number[:3]}.{number[3:7]}.{number[7:11]}.{number[11:]}"


def south_african(rng):
    year, month, date = day(rng)
    body = f"{year % 100:02}{month:02}{date:02}{rng.randint(0, 9999):04}{rng.choice('01')}8"
    return body + luhn(body)


def rrn(rng):
    year, month, date = day(rng)
    body = f"{year % 100:02}{month:02}{date:02}{rng.choice('12') if year < 2000 else rng.choice('34')}{chars(rng, DIGITS, 5)}"
    number = body + str((11 - weighted(body, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], 11)) % 10)
    return f"{number[:6]}-{number[6:]}"


def cnp(rng):
    year, month, date = day(rng, 1940, 1999)
    body = f"{rng.choice('12')}{year % 100:02}{month:02}{date:02}{rng.randint(1, 46):02}{rng.randint(1, 999):03}"
    rest = weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], 11)
    return body + str(1 if rest == 10 else rest)


KINDS = {
    "card": (14, card, ["card_number", "cc_num", "pan", "credit_card", "payment_card"], True),
    "iban": (12, iban, ["iban", "account_iban", "bank_account"], True),
    "us-ssn": (12, ssn, ["ssn", "social_security_number", "tax_ssn"], True),
    "email": (16, email, ["email", "customer_email", "contact", "recipient"], True),
    "phone": (14, phone, ["phone", "mobile", "phone_number", "contact_phone"], True),
    "uk-nhs": (3, again(nhs), ["nhs_number", "nhs_no"], False),
    "pl-pesel": (3, pesel, ["pesel"], False),
    "br-cpf": (3, cpf, ["cpf", "cpf_cliente"], False),
    "in-aadhaar": (3, aadhaar, ["aadhaar", "aadhaar_no"], False),
    "es-nif": (3, nif, ["nif", "dni"], False),
    "se-personal-number": (3, personnummer, ["personnummer", "pnr"], False),
    "fr-nir": (2, nir, ["nir", "numero_secu"], False),
    "de-tax-id": (2, again(german_tax), ["steuer_id", "steuerliche_identifikationsnummer"], False),
    "nl-bsn": (3, again(bsn), ["bsn", "burgerservicenummer"], False),
    "it-fiscal-code": (3, codice_fiscale, ["codice_fiscale", "cf"], True),
    "ca-sin": (3, sin, ["sin", "social_insurance_number"], False),
    "au-tfn": (2, again(tfn), ["tfn", "tax_file_number"], False),
    "au-medicare": (2, medicare, ["medicare", "medicare_no"], False),
    "be-national-number": (2, belgian, ["rijksregisternummer", "nrn"], True),
    "fi-hetu": (2, hetu, ["hetu", "henkilotunnus"], True),
    "no-national-id": (2, again(norwegian), ["fodselsnummer", "fnr"], False),
    "tr-national-id": (2, turkish, ["tckn", "tc_kimlik_no"], False),
    "sg-nric": (2, nric, ["nric", "nric_no"], False),
    "us-npi": (2, npi, ["npi", "provider_npi"], False),
    "us-bank-routing": (2, routing, ["routing_number", "aba"], False),
    "ch-ahv": (2, ahv, ["ahv", "ahv_nummer"], True),
    "za-id": (2, south_african, ["sa_id_number", "id_number_za"], False),
    "kr-rrn": (2, rrn, ["rrn", "resident_registration_number"], False),
    "ro-cnp": (2, cnp, ["cnp"], False),
}


def draw(rng):
    kinds = list(KINDS)
    kind = rng.choices(kinds, [KINDS[k][0] for k in kinds])[0]
    _, make, names, stands_alone = KINDS[kind]
    return kind, rng.choice(names), make(rng), stands_alone
