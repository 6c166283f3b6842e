"""Names that a brief has otherwise than its source, in scripts without capitals."""

from briefing.pipeline import document_from_text
from briefing.verifying.verification import verify
from tests.tables import each_row

ARABIC = "قالت مديرة الميناء، سهام القباني: «الرصيف آمن تماما». وأغلقت البلدية شارع النخيل يوم الأحد."
CHINESE = "云港市长陶立群表示，青螺湖的水位将在三天内下降。海纳集团承担全部费用。"
JAPANESE = "港湾課の水野静香課長は、東浜大学が堤防を調べると説明した。工事は赤松建設が請け負う。"
KOREAN = "교통과장 문기태는 다리가 다음 달 열린다고 밝혔다. 시는 해송항 부두를 새로 짓기로 했다."


@each_row(
    ("code", "source", "said", "flagged"),
    [
        ("ar", ARABIC, "قالت مديرة الميناء، سهام القبان: «الرصيف آمن تماما».", True),
        ("ar", ARABIC, "وأغلقت البلدية شارع الزيتون يوم الأحد.", True),
        ("ar", ARABIC, "أغلقت البلدية شارع النخيل يوم الأحد.", False),
        ("zh", CHINESE, "云港市长陶立群表示，青罗湖的水位将在三天内下降。", True),
        ("zh", CHINESE, "海信集团承担全部费用。", True),
        ("zh", CHINESE, "海纳集团支付全部费用。", False),
        ("ja", JAPANESE, "港湾課の水野静江課長は、東浜大学が堤防を調べると説明した。", True),
        ("ja", JAPANESE, "工事は青松建設が請け負う。", True),
        ("ja", JAPANESE, "港湾課の水野課長は、東浜大学が堤防を調べると述べた。", False),
        ("ko", KOREAN, "교통과장 문기대는 다리가 다음 달 열린다고 밝혔다.", True),
        ("ko", KOREAN, "시는 해남항 부두를 새로 짓기로 했다.", True),
        ("ko", KOREAN, "교통과장 문기태는 다리가 다음 달 열린다고 말했다.", False),
    ],
)
def test_another_name_is_a_problem(code, source, said, flagged):
    brief, document = (document_from_text(text, language=code) for text in (said, source))
    assert any(f.is_problem for f in verify(brief, [document]).findings) is flagged


@each_row(
    ("code", "source", "said", "flagged"),
    [
        ("fr", "Le conseil a voté contre l’augmentation du loyer.", "L'augmentation du loyer a été rejetée.", False),
        ("pl", "Firma Grodbud, która stawiała most, milczy.", "Firma Grodmet, która stawiała most, milczy.", True),
        ("ru", "Бухгалтер Инна Лукошина ушла в мае.", "Бухгалтер Инна Садовская ушла в мае.", True),
    ],
)
def test_a_name_behind_the_word_that_opens_its_sentence(code, source, said, flagged):
    brief, document = (document_from_text(text, language=code) for text in (said, source))
    assert any(f.is_problem for f in verify(brief, [document]).findings) is flagged
