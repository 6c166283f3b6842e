"""A text → the language that it is in: its script, then its most frequent function words and its own letters.

After Grefenstette (1995), "Comparing two language identification schemes": short words settle a language from a few
dozen words on. Only a bounded sample is looked at, and English, the most frequent case, is tried first.
"""

from __future__ import annotations

import re
from collections import Counter

_PIECE = 500
_ENGLISH_WORDS = (
    "the of and to a in is that it for was on are as with his they at be this from have or by had not but what"
    " all were when we there can an your which their said if do will each about how up out them then she many some"
    " so these would other into has more her two him see could no than been its who now did my over down only may"
    " after also most our where much before right too any same another because such here why things help put years"
    " different away again off went old number great tell men say small every found still between name should mr"
    " home big give air line set own under read last never us left end along while might next sound below saw"
    " something thought both few those always looked show large often together asked house don't world going want"
    " school important until form food keep children feet land side without boy once animal life enough took four"
    " head above kind began almost live page got earth need far hand high year mother light country father let"
    " night picture being study second soon story since white ever paper hard near sentence better best across"
    " during today however sure knew it's try told young sun thing whole hear example heard several change answer"
    " room sea against top turned learn point city play toward five himself usually money seen didn't car morning"
    " i'm body upon family later turn move face door cut done group true half red fish people must says he i you"
    " me am like just get make go know time very first new"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_SHARED_WORDS = "a in is die was an no so me do he i or on as has his see men far war son am at"
_SHARED = frozenset(_SHARED_WORDS.split())
"""English words that are frequent in other languages too."""

_WORDS = {
    "en": "the of and to in is that it for was on are as with his they at be this from have or by had not but were"
    " which their said will would has been who he she its an a you we i what there",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat"
    " dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr"
    " durch man sein wurde sei ich wir ihr dies diese kein keine",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux"
    " d'un cette ont ses mais comme on tout nous sa été fait leur être c'est cet deux elle il même ces je vous",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin"
    " sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué yo",
    "it": "di e il la che in a per un del è non una con le si da i dei al come nel alla più ma della sono gli anche su"
    " ha lo ai se o delle dal nella questo questa dalla alle sul essere stato cui era suo sua ad ed mi ci hanno",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua"
    " ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são",
    "nl": "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar door over bij nog uit hij"
    " naar heeft tot hebben worden wordt was ik je wat ze meer kan geen deze haar wel werd al had zou of dit zich",
    "da": "og i at det er en til på som af for med den de ikke der har et var fra om han vi jeg men kan så ved eller nu"
    " blev efter havde også hvad mig sig skal vil når hvor være noget mod meget hun dem ud over",
    "no": "og i det er på en til som av for at med de den har ikke et var om fra han vi jeg men kan så seg ved eller nå"
    " ble etter hadde også hva meg skal vil når hvor være noe mot mye hun dem ut over sier",
    "sv": "och i att det som en på är av för med den till inte har de ett om var jag så men vi han sig från kan när hade"
    " nu eller också efter vid ska blev hur vad mig över mot mycket hon dem ut under där än skulle vara",
    "fi": "ja on ei se että hän oli joka mutta kuin niin myös tai ovat sen kun olla ole mukaan jos vain sitä tämä jo minä"
    " sekä ovat vielä kanssa tämän heidän olivat mikä nyt hänen ollut",
    "cs": "a v se na je že s z do o to i ve k za by pro jsem ale jako po jak od si tak když byl které který jeho jsou co"
    " nebo však již také být při až který byla bylo před není",
    "sk": "a v sa na je že s z do o to aj vo k za by pre som ale ako po od si tak keď bol ktoré ktorý jeho sú čo alebo"
    " však už tiež byť pri až ktorá bola bolo pred nie podľa",
    "pl": "w i na z się do nie że o jest to a za od po jak dla przez co ale przy oraz jego który tym być może są tak tego"
    " czy już był która które było ze był roku jako także tylko jeszcze ten",
    "hu": "a az és hogy nem is ez egy volt van meg de csak már mint ki még vagy el fel le kell lesz után ha mert ezt"
    " szerint minden azt pedig sem így",
    "ro": "de și în a la cu pe nu să care un că din o este mai pentru se au ca al sa fi fost sunt dar prin sau după ale"
    " lui când fost ce am până",
    "tr": "bir ve bu da de için ile çok daha olarak olan gibi en sonra kadar ne o var mi ama değil her dedi ise ki ya oldu",
    "ca": "de la el i que a en els les per un amb del una al es no és va com més l' d' ha seva són aquest aquesta però o"
    " també han ser dels pel molt",
    "hr": "i u je se na da su za od s a o što ne koji kao će iz to ili ali bi nije samo biti koje koja te bio",
    "sl": "je in v na se da za so z ki pa ne po s tudi bi o kot od do pri še ni ali bil ter iz ko",
    "et": "ja on ei et ka see kui oli oma ta mis kes ning aga või seda siis nii selle mida",
    "lv": "un ir ka no par ar uz kas arī bet vai lai tas tā nav pie pēc bija gan kā",
    "lt": "ir į kad yra iš su bet tai kaip o už jis ar nuo buvo dėl prie jau per",
    "id": "yang dan di dengan untuk ini itu dari dalam tidak pada akan ke ada juga oleh saya karena bisa sebagai kami",
    "vi": "và của là có không được trong cho một các với người những này đã khi để tôi cũng đến",
    "eu": "eta da ez du bat dira zen ere izan baina dute hori egin bere zuen",
    "ga": "an agus na a ar go i is le do sé bhí seo ag atá sin ní tá mé",
    "af": "die en van is het in nie te 'n dit om vir wat met sy op aan ek as was sal hulle maar ook word",
    "ru": "и в не на что он с как это по но из у за от о к его то все она так же я а был для вы мы бы или они при ещё",
    "uk": "і в не на що з як це та до за від по у він але є про його для й було так ми або вони при ще які",
    "bg": "и на в да се от за с е не че са по като това до при но ще си към той беше или има му след",
    "sr": "и у је да се на за су са од не као о што који али из то ће или би није само бити",
    "mk": "и на во да се од за со е не дека што по како до при но ќе тоа ги ја го",
    "be": "і ў не на што з як гэта да за па у ён але аб яго для было мы або яны пры",
    "kk": "және бұл мен да де бір үшін деп болып еді осы ол бар туралы кейін",
    "hi": "के का की में है और से को पर ने कि यह था हैं नहीं भी",
    "mr": "आहे आणि या च्या ते ही हे होते नाही मध्ये आहेत",
    "ne": "र को छ मा छन् यो पनि गरेको भएको लागि",
}
_LETTERS = {
    "de": "ß", "fr": "œèêùç", "es": "ñ¿¡", "pt": "ãõ", "da": "æø", "no": "æø", "sv": "åäö", "fi": "äö", "cs": "řěů",
    "sk": "ľĺŕôä", "pl": "łąężśćńź", "hu": "őű", "ro": "șțăţşâ", "tr": "ığş", "ca": "·ç", "hr": "đćčšž", "sl": "čšž",
    "et": "õäü", "lv": "āēīūķļņģ", "lt": "ąčęėįšųūž", "vi": "ơưđạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷ", "uk": "іїєґ", "ru": "ыэё", "bg": "щъ",
    "sr": "ђљњћџј", "mk": "ѓќѕљњј", "be": "ўі", "kk": "қғңөұүһәі",
}  # fmt: skip
_SCRIPTS = (
    (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "cyrillic"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"), (0x0900, 0x097F, "devanagari"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"), (0x0E00, 0x0E7F, "th"), (0x0E80, 0x0EFF, "lo"), (0x0F00, 0x0FFF, "bo"), (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"), (0x1780, 0x17FF, "km"), (0x1F00, 0x1FFF, "el"), (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"), (0xFB50, 0xFDFF, "arabic"),
)  # fmt: skip
_CYRILLIC = ("ru", "uk", "bg", "sr", "mk", "be", "kk")
_OWN_CYRILLIC = {"kk": "қғңұүһәө", "be": "ў", "uk": "іїєґ", "mk": "ѓќѕ", "sr": "ђћљњџј", "ru": "ыэё"}
_DEVANAGARI = ("hi", "mr", "ne")
_LATIN = tuple(code for code in _WORDS if code not in {*_CYRILLIC, *_DEVANAGARI})
_SHARES = Counter(word for words in _WORDS.values() for word in set(words.split()))
_WEIGHTS = {
    code: {word: (1.0 if len(word) > 1 else 0.4) / _SHARES[word] ** 0.5 for word in words.split()}
    for code, words in _WORDS.items()
}
"""What a function word says for a language: less if it is short, less if other languages have it too."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH_SHAPE = re.compile(r"(?:ing|ed|tion|tions|ly|ness|ment|ers?|th|ght|ous|ies|ck)$|^(?:wh|th|sh|kn)")


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that most of `text` is in, or "und" where nothing settles it."""
    sample = _sample(text)
    words = sample.lower().split()
    hits = 0
    for word in words:
        if word in _ENGLISH and word not in _SHARED:
            hits += 1
    if hits >= 8 and hits * 5 > len(words):
        return "en"
    script = _script(sample)
    if script == "cyrillic":
        return _cyrillic(sample)
    if script == "arabic":
        return "ur" if any(c in sample for c in "ٹڈڑں") else "fa" if any(c in sample for c in "پچژگیک") else "ar"
    if script == "devanagari":
        return _best(sample, _DEVANAGARI) or "hi"
    if script != "latin":
        return script
    return _best(sample, _LATIN) or _english_shape(sample)


def _sample(text: str) -> str:
    """Three pieces of a long text: its start, and two from its body."""
    if len(text) <= 3 * _PIECE:
        return text
    third = len(text) // 3
    return f"{text[:_PIECE]} {text[third : third + _PIECE]} {text[2 * third : 2 * third + _PIECE]}"


def _script(sample: str) -> str:
    """The script of most of the letters ("latin", "cyrillic" …), or the language where the script has but one."""
    if sample.isascii():
        return "latin" if any(map(str.isalpha, sample)) else "und"
    counts: dict[str, int] = {}
    for letter in sample:
        if not letter.isalpha():
            continue
        code = ord(letter)
        name = "latin"
        if code >= 0x0370:
            name = next((name for low, high, name in _SCRIPTS if low <= code <= high), "latin")
        counts[name] = counts.get(name, 0) + 1
    if not counts:
        return "und"
    # a Japanese text is mostly kana and Han, and a few kana suffice; Han counts double, its words being short
    if counts.get("ja", 0) * 10 > counts.get("zh", 0) > 0:
        counts["ja"] += counts.pop("zh")
    for name in ("zh", "ja", "ko"):
        if name in counts:
            counts[name] *= 2
    return max(counts, key=lambda name: counts[name])


def _cyrillic(sample: str) -> str:
    """By the letters that only one of the languages has, then Bulgarian's ъ, then words."""
    low = sample.lower()
    for code, letters in _OWN_CYRILLIC.items():
        if sum(low.count(letter) for letter in letters) * 150 > len(low):
            return code
    return _best(sample, ("ru", "bg")) or ("bg" if low.count("ъ") > 1 + len(low) // 200 else "ru")


def _best(sample: str, codes: tuple[str, ...]) -> str:
    """The language with the most function words and letters of its own, or "" where none has enough."""
    low = sample.lower()
    words = [word.replace("’", "'") for word in _WORD.findall(low)]
    parts = words + [part for word in words if "'" in word for part in word.split("'")]
    scores = {code: sum(_WEIGHTS[code].get(word, 0.0) for word in parts) for code in codes}
    for code in codes:
        if own := sum(low.count(letter) for letter in _LETTERS.get(code, "")):
            scores[code] += min(own * 0.5, 2 + len(words) * 0.2)
    foreign = 0 if low.isascii() else sum(letter > "\x7f" for letter in low if letter.isalpha())
    if "en" in scores:
        scores["en"] += sum(word in _ENGLISH and word not in _SHARED for word in words) * 0.7 - foreign * 0.4
    code = max(scores, key=lambda code: scores[code])
    enough = 0.7 if len(words) < 12 else len(words) * 0.06
    return code if scores[code] >= enough else ""


def _english_shape(sample: str) -> str:
    """English if the few words that there are look it; else nothing settles the language."""
    words = _WORD.findall(sample.lower())
    if not words or not sample.isascii():
        return "und"
    shaped = sum(bool(_ENGLISH_SHAPE.search(word)) or word in _ENGLISH for word in words)
    return "en" if shaped * 8 >= len(words) else "und"
