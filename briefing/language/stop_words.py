"""A language → its stop words: the words that say nothing of a text's subject.

sumy's lists are package data and are read as such: none of its code is imported. Where sumy has no list there is a
short one of our own, of the language's most frequent function words.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

SUMY = {
    "ar": "arabic", "cs": "czech", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fr": "french",
    "he": "hebrew", "it": "italian", "ja": "japanese", "ko": "korean", "pl": "polish", "pt": "portuguese",
    "sk": "slovak", "sv": "swedish", "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""ISO 639-1 code → name of sumy's list."""

OWN = {
    "bg": "а аз ако без бе беше би бил била били било в вас ви все във г го да до е един една едно за защо и из или им"
    " има й каза как като който която което които към ли ме ми много може му на над не него нея ни ние но някои о обаче"
    " от още по под пред през при с са само се си след според същo със също та така те тези ти това този той тук тя у"
    " че ще я",
    "ca": "a al als amb aquest aquesta aquests això com de del dels des després diu dos el ella ells els en entre era és"
    " està ha han hi i la les li lo més molt ni no o on per però perquè pel quan que què qui s se sense ser seu seva"
    " sobre són també té tot un una uns va van ja",
    "da": "af alle at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en end er et"
    " for fra før få han hans har hun hvad hvis hvor i ikke ind jeg kan kom kun man med meget men mere mig min mod når"
    " nu og også om op over på sagde se selv sig sin skal som så til ud under var ved vi vil være været",
    "eu": "da dira du dute zen ziren zuen zuten eta edo baina ere ez bai hau hori hura bat batzuk baino izan egin dela"
    " den bere hainbat oso gero arte behar ditu duen direla",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد یا وی شود باید اما دارد بود شده اند"
    " کند هر آنها ما بین پیش پس اگر همه نه من تو او ها های کرده کنند است‌ می‌شود می‌کند",
    "fi": "ei että ja on oli se hän he ne tämä tuo joka jotka mutta kun kuin niin myös sekä tai vai jos vaan ovat olivat"
    " olla ollut ole mukaan sitä sen hänen heidän siitä tästä jossa joita jonka mitä mikä kuka vain nyt jo vielä kanssa"
    " sanoi sanoo ennen jälkeen noin ettei voi me te minä sinä",
    "hi": "के का की में है और से को पर ने कि यह वह हैं था थी थे एक भी तो ही इस उस जो कर किया लिए साथ हो गया गई गए रहा"
    " रही रहे नहीं कहा बाद तक अपने या जा इसके उनके वे हुए हुआ हुई करने कुछ ये द्वारा जब अब लेकिन क्या कोई",
    "hr": "a ali bi bio bila bili biti će da do dok ga godine i iz ili im ima je jer još joj ju kako kao kad koja koje"
    " koji koju li mu na nakon ne nego nije niti no o od on ona oni po pod prema pri rekao s sa samo se si su sve što"
    " ta tako te to u uz već vrlo za zbog",
    "hu": "a az és hogy nem is ez azt egy volt van meg de csak már mint ki még vagy el fel le kell lesz lehet után ha"
    " mert majd ők ő én te mi ti ezt szerint minden mely amely amelyek ami aki akik arra erre nagyon pedig sem így úgy"
    " mondta között alatt által",
    "id": "yang dan di ke dari untuk dengan pada ini itu adalah dalam akan tidak juga oleh sebagai karena telah ada"
    " bisa dapat kata mereka kami kita saya dia ia atau seperti lebih sudah saat bahwa tersebut para antara setelah"
    " hanya namun masih belum agar bagi hingga tetapi",
    "nl": "aan al alle als bij dan dat de der deze die dit door dus een en er ging had heb hebben heeft hem het hier hij"
    " hoe hun ik in is ja je kan komt maar me meer men met mij mijn moet na naar niet nog nu of om omdat onder ons ook"
    " op over te tegen toch toen tot u uit van veel voor was waren wat we wel werd wie wij wil worden wordt zal ze zegt"
    " zei zelf zich zij zijn zo zonder zou",
    "no": "alle at av blant ble bli blir da de dem den denne der deres det dette du eller en enn er et etter for fra før"
    " få ha hadde han hans har hun hva hvis hvor i ikke inn jeg kan kom kun man med mellom men mer mot når nå og også om"
    " opp over på sa seg selv sier sin skal som så til under ut var ved vi vil være vært",
    "ro": "a ai al ale am ar are au ca care că ce cea cei cel cele cu cum da dar de despre din dintre după ea ei el ele"
    " era este eu fi fie fiind fost în într îl își la le lor lui mai nu o pe pentru prin s sa sau său sale se spus sunt"
    " și tot un una unei unui va vor astfel acest această aceste acestea",
    "ru": "а без более бы был была были было быть в вам вас во вот все всё всех вы где да для до его ее её если есть еще"
    " ещё же за и из или им их к как когда который которые которая которого которых кто ли мы на над нас не него нет ни"
    " но о об однако он она они оно от по под после при с сказал со так также такой там то только том тот у уже чем что"
    " чтобы эта эти это этого этой этом этот я",
    "sr": "а али би био била били да до док га године и из или им има је јер још како као кад која које који коју ли му"
    " на након не него није о од он она они по под према при рекао с са само се су све што та тако те то у уз већ за"
    " због",
    "tr": "acaba ama ancak bir biz bu çok da daha dan de değil diye en gibi göre hem hep her için ile ise ki kim kadar"
    " mi mı mu mü nasıl ne neden o olan olarak oldu olduğu olduğunu olup on ona onlar sonra şey siz şu tarafından tüm"
    " ve veya ya yani yine dedi söyledi sen ben var yok",
}
"""Short lists for languages that sumy has none for."""
_SAME = {"nb": "no", "nn": "no", "bs": "hr"}
"""Languages served by a near relative's list."""


def languages() -> tuple[str, ...]:
    """The ISO 639-1 codes that there is a list for, sorted."""
    return tuple(sorted({*SUMY, *OWN, *_SAME}))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of `language` (ISO 639-1 code) in lower case, with straight apostrophes; none where unknown."""
    code = _SAME.get(language, language)
    words = _sumy(SUMY[code]) if code in SUMY else OWN.get(code, "").split()
    return frozenset(unicodedata.normalize("NFC", word.strip().lower().replace("’", "'")) for word in words) - {""}


def _sumy(name: str) -> list[str]:
    """The lines of one of sumy's lists; none where sumy is not laid out as files."""
    spec = find_spec("sumy")  # finds the folder, runs nothing
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, "data", "stopwords", f"{name}.txt")
        if path.is_file():
            return path.read_text(encoding="utf-8").splitlines()
    return []
