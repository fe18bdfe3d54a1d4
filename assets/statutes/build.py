#!/usr/bin/env python3
"""Writes statutes.tsv, texts.tsv, notes.tsv, repeals.tsv and names.tsv.

Usage: python3 assets/statutes/build.py [../shared]

It reads titles, dates and numbers of articles from part G.1 of
domain/specification.md, corpus/justlaws, corpus/laws (without local law) and
corpus/laws-metadata.tsv, and the statutes that stand in none of them from
further.tsv. No text of a statute is kept. What contradicts itself is kept as
unverified, with a note. Files written by hand beside these: further.tsv, starts.tsv,
aliases.tsv, repealed.tsv, moves.tsv.
"""

import datetime
import os
import re
import sys
import unicodedata
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "..", "shared")
DATE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
INCOMPLETE = {"麻醉药品和精神药品管理条例"}  # the file ends after article 3
BY_METADATA = "laws-metadata.tsv"


def read(*path):
    with open(os.path.join(SHARED, *path), encoding="utf-8") as f:
        return f.read()


def rows(name):
    """The rows of a table written by hand, without comments."""
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        return [l.rstrip("\n").split("\t") for l in f if l.strip() and not l.startswith("#")]


def day(y, m, d):
    try:
        return datetime.date(int(y), int(m), int(d)).isoformat()
    except ValueError:
        return ""


def days(a, b):
    """From day a to day b."""
    return (datetime.date.fromisoformat(b) - datetime.date.fromisoformat(a)).days


def number(s):
    """一千二百六十 → 1260."""
    total = part = 0
    for c in s:
        if c in DIGITS:
            part = DIGITS[c]
        else:
            total += (part or 1) * {"十": 10, "百": 100, "千": 1000}[c]
            part = 0
    return total + part


def official(title):
    """The title with the signs of the official form: 〈〉 only within 《》, no spaces."""
    t = re.sub(r"\s", "", unicodedata.normalize("NFC", title).replace("＜", "〈").replace("＞", "〉"))
    t = t.replace("<", "〈").replace(">", "〉").replace("(", "（").replace(")", "）")
    t = t.replace("最高人民法院最高人民检察院", "最高人民法院、最高人民检察院")
    return {
        "关于审理使用人脸识别技术处理个人信息相关民事案件适用法律若干问题的规定": "最高人民法院关于审理使用人脸识别技术处理个人信息相关民事案件适用法律若干问题的规定",
    }.get(t, t)


def key(title):
    return re.sub(r"[《》〈〉、“”\"]|中华人民共和国", "", official(title))


ARTICLE = re.compile(r"^[#*\s　]*第([一二三四五六七八九十百千零〇两]+)条(之[一二三四五六七八九十]+)?(?![第规之款])", re.M)


def articles(text):
    """The highest number of the articles that follow one another."""
    n = 0
    for m in ARTICLE.finditer(text):
        k = number(m[1])
        if n < k <= n + 12:
            n = k
    return n


CLOSING = re.compile(
    r"(?:本[法典条例规定办法解释规则细则决定章程准则制度安排]{1,2}|本修正案|本刑法修正案)\s*自\s*(?:(\d{4})年(\d{1,2})月(\d{1,2})日|([〇零○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日|(公布|发布|颁布)之日)\s*起\s*(?:公布)?(?:施行|实施|生效|执行)"
)


def closing(text):
    """The date of the closing clause, "day" for the day of promulgation, or ""."""
    found = list(CLOSING.finditer(text[-2500:]))
    if not found:
        return ""
    m = found[-1]
    if m[1]:
        return day(m[1], m[2], m[3])
    if m[4]:
        y = int("".join(str(DIGITS.get(c, 0)) for c in m[4]))
        return day(y, number(m[5]), number(m[6]))
    return "day"


def act(words):
    if re.fullmatch(r"[起并]?(?:公布|发布)?(?:施行|实施|生效|起生效|起实施)[）)。]*", words):
        return "施行"
    m = re.search(r"修正案(（[^）]+）)?》?", words)
    if m and "关于" not in words[: m.start()]:
        return "修正案" + (m[1] or "")
    if "修正" in words:
        return "修正"
    if "修订" in words:
        return "修订"
    if "决定》" in words or "修改" in words:
        return "修正"
    if "通过" in words or words.endswith("次会议"):
        return "通过"
    if "批准" in words:
        return "批准"
    return "公布"


def events(lines):
    """(date, act, whole, words) of the lines of a head, oldest first; whole tells a full revision."""
    joined = []
    for l in lines:
        l = unicodedata.normalize("NFKC", l).replace("(", "（").replace(")", "）").replace("<", "〈").replace(">", "〉").strip(" （　")
        l = re.sub(r"^根据", "", l)
        if not l:
            continue
        if DATE.match(l):
            joined.append(l)
        elif joined:
            joined[-1] += l
    out = []
    for l in joined:
        for piece in re.split(r"、(?=\d{4}年\d+月\d+日第)", l):
            found = list(DATE.finditer(piece))
            d = max(day(*m.groups()) for m in found)
            words = piece[found[0].end() :].strip()
            a = act(words)
            if a != "施行" and re.search(r"(?:施行|实施)[。）]*$", words) and len(found) > 1:
                out.append((day(*found[-1].groups()), "施行", False, words))
                d = day(*found[0].groups())
            if "最高人民" not in words:
                d = day(*found[0].groups())
            if d:
                out.append((d, a, a == "修订" and "决定" not in words, words))
    return sorted(out, key=lambda e: e[0])


class Text:
    def __init__(self, date, act, source, whole=False):
        self.date, self.act, self.source, self.whole = date, act, source, whole
        self.promulgated = self.start = self.start_source = self.to = ""
        self.verified = False
        self.articles = 0


class Statute:
    def __init__(self, title, level):
        self.title, self.level, self.organ = title, level, ""
        self.texts, self.notes, self.sources = [], [], []

    def note(self, zh, en):
        if (zh, en) not in self.notes:
            self.notes.append((zh, en))


STATUTES = {}


def statute(title, level, source):
    s = STATUTES.setdefault(key(title), Statute(official(title), level))
    if source not in s.sources:
        s.sources.append(source)
    return s


def organ_of(title, level, found, folder=""):
    words = found[0][3] if found else ""
    if level in ("constitution", "law"):
        if m := re.search(r"全国人民代表大会常务委员会|全国人民代表大会", words):
            return m[0]
        return "全国人民代表大会常务委员会" if found and "关于" in title and "常务委员会" in title else ""
    if level == "judicial_interpretation":
        head = title[:40]
        if "最高人民法院、最高人民检察院" in head:
            return "最高人民法院、最高人民检察院"
        if head.startswith(("最高人民检察院", "人民检察院")):
            return "最高人民检察院"
        return "最高人民法院"
    if "国务院" in words and "批准" not in words:
        return "国务院、中央军事委员会" if "军事委员会" in words else "国务院"
    for w in [e[3] for e in found]:
        if m := re.match(r"(?:中华人民共和国)?([一-鿿、]{2,30}?)(?:令|发布|公布|部长办公)", w):
            return m[1]
    return folder


def texts_of(found, level, source):
    """The texts that the events of a head tell of, and the day of a line 施行."""
    texts, start = [], ""
    for d, a, whole, words in found:
        last = texts[-1] if texts else None
        if a == "施行":
            start = d
        elif last and a in ("公布", "批准") and days(last.date, d) <= 250 and not last.promulgated:
            last.promulgated = d if a == "公布" else ""
        elif last and a == "通过" and days(last.date, d) <= 366 and last.act in ("通过", "批准"):
            last.date = d
        elif last and d == last.date:
            pass
        else:
            if last and a in ("通过", "公布", "批准"):
                whole = level == "administrative_regulation" and a != "批准"
                a = "修正" if level == "judicial_interpretation" else "修订"
            texts.append(Text(d, a, source, whole))
    return texts, start


def give_start(t, d, verified, source):
    """Records the first day in force, the better source first."""
    if not d or (t.start and (t.verified or not verified)):
        return
    t.start, t.verified, t.start_source = d, verified, source


def apply_closing(texts, clause):
    if not clause or not texts:
        return
    base = next((t for t in reversed(texts) if t.whole), texts[0])
    if clause == "day":
        give_start(base, base.promulgated or base.date, bool(base.promulgated) or base.source == "justlaws", "closing clause: day of promulgation")
    elif 0 <= days(base.date, clause) <= 4 * 366:
        give_start(base, clause, True, "closing clause")
    elif 0 <= days(texts[-1].date, clause) <= 2 * 366:
        give_start(texts[-1], clause, False, "closing clause, by its date")


def merge(s, texts):
    for t in texts:
        old = next((o for o in s.texts if t.date in (o.date, o.promulgated) or (t.promulgated and t.promulgated in (o.date, o.promulgated))), None)
        if not old and t.act == "公布":  # the promulgation of a text that another source dates by its adoption
            old = next((o for o in s.texts if not o.promulgated and 0 <= days(o.date, t.date) <= 60), None)
            if old:
                old.promulgated = t.date
        elif not old and t.act == "通过" and not t.promulgated:
            old = next((o for o in s.texts if o.act == "公布" and 0 <= days(t.date, o.date) <= 60), None)
            if old:
                old.promulgated, old.date, old.act, old.whole = old.date, t.date, t.act, t.whole
        if not old:
            s.texts.append(t)
            continue
        if old.act == "公布" and t.act != "公布":
            old.date, old.act, old.whole = t.date, t.act, t.whole
        old.promulgated = old.promulgated or t.promulgated
        old.articles = old.articles or t.articles
        if t.source not in old.source:
            old.source += "; " + t.source
        if t.start and old.start and t.start != old.start and t.verified and old.verified:
            s.note(
                f"{old.date}文本的施行日期有两说：{old.start}（{old.start_source}）、{t.start}（{t.start_source}），未核实。",
                f"Two sources give the text of {old.date} different effective dates: {old.start} ({old.start_source}), {t.start} ({t.start_source}).",
            )
            old.verified = False
        give_start(old, t.start, t.verified, t.start_source)
    s.texts.sort(key=lambda t: t.date)


LEVELS = {"宪法": "constitution", "行政法规": "administrative_regulation", "司法解释": "judicial_interpretation"}


def level_of(folder, title):
    top = folder.split("/")[0]
    if title == "信访工作条例" or top == "其他":
        return "normative"
    if top == "部门规章":
        return "department_rule"
    return LEVELS.get(top, "law")


def read_justlaws():
    base = os.path.join(SHARED, "corpus", "justlaws")
    for folder, subs, files in sorted(os.walk(base)):
        subs.sort()
        if "README.md" not in files or folder == base:
            continue
        text = read("corpus", "justlaws", os.path.relpath(folder, base), "README.md")
        titles = list(re.finditer(r"^# (.+)$", text, re.M))
        whole = text + "".join("\n" + open(os.path.join(folder, f), encoding="utf-8").read() for f in sorted(files, key=lambda f: (f.startswith("00"), f)) if f != "README.md" and "amendment" not in f and "decision" not in f)
        for i, m in enumerate(titles):
            end = titles[i + 1].start() if i + 1 < len(titles) else len(text)
            part = text[m.end() : end]
            body = whole[m.end() :] if i + 1 == len(titles) else part
            head = re.split(r"^(?:##|\*\*第)", part, maxsplit=1, flags=re.M)[0].splitlines()
            head = [l for l in head if re.match(r"(?:根据)?\d{4}年", l.strip())]
            found = events(head)
            level = "constitution" if "/constitution" in folder and "relevance" not in folder else "law"
            s = statute(m[1], level, "justlaws")
            s.organ = s.organ or organ_of(s.title, level, found)
            texts, _ = texts_of(found, level, "justlaws")
            if not texts:
                print("justlaws: no date:", m[1])
                continue
            apply_closing(texts, closing(body))
            texts[-1].articles = articles(body)
            merge(s, texts)


REPEALS, REPEALED = [], []


def find_repeals(title, text, start):
    for m in re.finditer(r"[^。\n]*?(?:同时废止|即行废止|即行失效|予以废止)", text[-2500:]):
        if "部分" in m[0] or re.search(r"第[一二三四五六七八九十百]+条.*》", m[0]):
            continue
        for name in re.findall(r"《([^《》]+(?:《[^《》]+》[^《》]*)?)》", m[0]):
            REPEALS.append((official(name), title, start))


def read_laws():
    meta = defaultdict(list)
    for l in read("corpus", "laws-metadata.tsv").splitlines()[1:]:
        f = l.split("\t")
        if not f[9].startswith("案例"):
            meta[(f[9], official(f[0]))].append(f)
    base = os.path.join(SHARED, "corpus", "laws")
    for folder, subs, files in sorted(os.walk(base)):
        subs.sort()
        rel = os.path.relpath(folder, base)
        if rel.startswith(("DLC", "民法典")) or rel == ".":
            continue
        for f in sorted(files):
            if f.endswith(".md") and "攻略" not in f:
                read_law(rel, f, meta)


def read_law(rel, f, meta):
    text = read("corpus", "laws", rel, f)
    m = re.search(r"^# (.+)$", text, re.M)
    head, _, body = text.partition("<!-- INFO END -->")
    title, level = official(m[1]), level_of(rel, official(m[1]))
    name = re.sub(r"\(\d{4}-\d\d-\d\d\)\.md$|\.md$", "", f)
    dated = re.search(r"\((\d{4}-\d\d-\d\d)\)\.md$", f)
    found = events(head[m.end() :].splitlines())
    s = statute(title, level, "corpus/laws")
    s.organ = s.organ or organ_of(title, level, found, rel.split("/")[-1] if "/" in rel else "")
    texts, start = texts_of(found, level, "corpus/laws")
    published = dated[1] if dated else ""
    if published:
        add_published(s, texts, published, level)
    if not texts:
        s.note("来源文件没有日期。", "The file of the source has no date.")
        return
    clause = closing(body)
    apply_closing(texts, clause)
    texts[-1].articles = articles(body)
    if rel != "宪法" and texts[-1].articles != max([number(m[1]) for m in ARTICLE.finditer(body)], default=0) or s.title in INCOMPLETE:
        texts[-1].articles = 0
        s.note("来源文件缺条，条数不明。", "The source's file lacks articles; their number is not known.")
    if start:
        of = next((t for t in reversed(texts) if t.date <= start), texts[-1])
        if of.start and of.verified and of.start != start:
            conflict(s, of, start, "head of the file in corpus/laws")
        else:
            give_start(of, start, True, "head of the file in corpus/laws")
    if not s.organ and level == "administrative_regulation" and (s.title.startswith("国务院") or texts[0].date > "2000-07-01"):
        s.organ = "国务院"  # 立法法: since 2000-07-01 nobody else makes them
    metadata(s, texts[-1], meta[(rel, official(name))], published)
    if texts[-1].start or texts[0].start:
        find_repeals(s.title, body, next((t.start for t in reversed(texts) if t.start_source.startswith("closing") and t.verified), ""))
    merge(s, texts)


def add_published(s, texts, published, level):
    """The date in a file's name is that of promulgation, sometimes of a text the head does not name."""
    if any(published in (t.date, t.promulgated) for t in texts):
        return
    last = texts[-1] if texts else None
    if last and last.promulgated and abs(days(last.promulgated, published)) <= 20:
        s.note(f"公布日期有两说：{last.promulgated}（题注）、{published}（来源文件名）。", f"Two days of promulgation: {last.promulgated} (head), {published} (file name).")
    elif last and 0 <= days(last.date, published) <= 250 and not last.promulgated:
        last.promulgated = published
    elif not last:
        texts.append(Text(published, "公布", "corpus/laws file name"))
    elif last.date < published:
        texts.append(Text(published, "修订" if level == "administrative_regulation" else "修正", "corpus/laws file name"))
        s.note(f"来源文件名记有{published}文本，题注未列此次修改。", f"A file name gives a text of {published}; its head does not list that amendment.")
    elif all(abs(days(t.date, published)) > 250 for t in texts):
        s.note(f"来源文件名的日期{published}与题注（{last.date}）不一致。", f"The date in the file name, {published}, contradicts the head ({last.date}).")


def conflict(s, t, other, source):
    t.verified = False
    s.note(
        f"{t.date}文本的施行日期有两说：{t.start}（{t.start_source}）、{other}（{source}），未核实。",
        f"Two sources give the text of {t.date} different effective dates: {t.start} ({t.start_source}), {other} ({source}).",
    )


def metadata(s, t, found, published):
    rows = [r for r in found if r[4] == published] or (found if len(found) == 1 else [])
    for r in rows:
        valid = r[5]
        if not valid or valid < t.date:
            continue
        if not t.start:
            sure = valid != r[4]
            give_start(t, valid, sure, BY_METADATA + ("" if sure else " (may be the day of promulgation)"))
        elif valid != t.start and valid != r[4] and t.verified:
            conflict(s, t, valid, BY_METADATA)
    if found and all(r[6] == "1" for r in found):
        s.note("来源目录标为失效；失效日期未载。", "The source's list marks it as no longer in force; it gives no date.")


def read_specification():
    part = read("domain", "specification.md").split("### G.1")[1].split("### G.2")[0]
    for l in part.splitlines():
        f = [c.strip() for c in l.strip("|").split("|")]
        if len(f) < 8 or not f[0].isdigit():
            continue
        title = f[1].strip("《》")
        s = statute(title, "constitution" if title.endswith("宪法") else "law", "specification G.1")
        organ = {"全国人大": "全国人民代表大会", "全国人大常委会": "全国人民代表大会常务委员会"}[f[3]]
        if s.organ and s.organ != organ:
            print("organ:", title, s.organ, "/", organ)
        s.organ = organ
        m = re.match(r"(\d{4}-\d\d-\d\d)\s*(\S+)", f[4])
        for t in s.texts:
            if m[1] in (t.date, t.promulgated):
                break
        else:
            print("no text of", m[1], title, [t.date for t in s.texts])
            t = Text(m[1], m[2], "specification G.1")
            s.texts.append(t)
            s.texts.sort(key=lambda t: t.date)
        if "specification" not in t.source:
            t.source += "; specification G.1"
        start = {"13": "2024-03-01 [M]", "100": "2019-11-01 [M]"}.get(f[0], f[5])
        e = re.match(r"(\d{4}-\d\d-\d\d)[^\[]*\[([^\]]*)\]", start)
        sure, mark = e[2].startswith("V"), e[2].split(",")[0]
        if t.start and t.start != e[1]:
            print("start:", title, t.date, t.start, t.start_source, "/", e[0])
            if t.verified and sure:
                conflict(s, t, e[1], "specification G.1")
        if sure or not (t.start == e[1] and t.verified):
            t.start, t.verified, t.start_source = e[1], sure, f"specification G.1 [{mark}]"
        n = int(re.match(r"\d+", f[6])[0])
        if t.articles and t.articles != n:
            print("articles:", title, t.date, t.articles, "/", n)
        t.articles = n
        if f[7]:
            s.note("说明书G.1：" + f[7] + "。", NOTES_EN.get(f[0], ""))
    for k in ("刑法", "商标法"):
        amend(STATUTES[k])


def amend(s):
    dates = {"2020-12-26": ("2021-03-01", True, "specification G.1 [V db]"), "2026-06-26": ("2027-01-01", True, "specification G.1 [V]"), "1997-03-14": ("1997-10-01", True, "specification G.1")}
    for t in s.texts:
        if t.date in dates and (s.title.endswith("商标法") == (t.date == "2026-06-26")):
            t.start, t.verified, t.start_source = dates[t.date]


NOTES_EN = {
    "6": "It repealed the law on administrative supervision of 1997 in 2018 (art. 78); renumbered by the amendment of 2024 (69 → 78 articles).",
    "15": "The text of 2021 had 291 articles, that of 2023 has 306; see the moved numbers.",
    "17": "It repealed nine laws on marriage, succession, adoption, guaranty, contracts, property and torts (art. 1260).",
    "21": "It replaces the text of 2017 (90 articles).",
    "22": "It replaces the text of 2005/2012; renumbered (119 → 144 articles).",
    "23": "It replaces the text of 1994/2012; renumbered throughout (78 → 121 articles).",
    "40": "A new law; whether it replaces the regulations on dangerous chemicals is not verified.",
    "49": "81 articles since the amendment of 2025; numbers have moved.",
    "53": "It replaces the text of 2017/2019 (41 articles).",
    "55": "民促法 is also said of the law on the promotion of private education.",
    "56": "It replaces the text of 2018 (266 articles).",
    "65": "It replaces the text of 2004/2013 (115 articles).",
    "67": "It replaces the text of 2007.",
    "68": "It repealed ten laws, among them that on environmental protection (art. 1242).",
    "76": "It replaces the text of 2013 (90 articles).",
    "77": "It replaces the text of 2009 (80 articles).",
    "83": "It replaces the text of 2017 (101 articles).",
    "91": "It replaces the text of 1989/2018 (50 articles).",
    "93": "It replaces the text of 1994/2017 (80 → 96 articles).",
    "94": "It replaces the text of 2000 (32 articles).",
    "100": "Revised on 2026-06-26, in force from 2027-01-01.",
}


def read_further():
    """further.tsv: title, level, organ, date, act, from, v or u, articles, source."""
    for f in rows("further.tsv"):
        s = statute(f[0], f[1], f[8])
        s.level, s.organ = f[1], f[2] or s.organ
        if not f[3]:
            continue
        t = Text(f[3], f[4], f[8])
        if f[5]:
            give_start(t, f[5], f[6] == "v", f[8])
        t.articles = int(f[7] or 0)
        for old in s.texts:
            if old.date == t.date and f[5]:
                old.start, old.verified, old.start_source = f[5], f[6] == "v", f[8]
        merge(s, [t])


def read_starts():
    """Days of the criminal law's texts from its amendments, of others from starts.tsv."""
    for t in STATUTES["刑法"].texts:
        if t.act.startswith("修正案"):
            of = STATUTES.get("刑法" + t.act) or STATUTES["刑法修正案"]
            if of.texts and of.texts[0].start:
                give_start(t, of.texts[0].start, of.texts[0].verified, "the amendment: " + of.texts[0].start_source)
    for title, date, start in rows("starts.tsv"):
        for t in STATUTES[key(title)].texts:
            if t.date == date and not t.verified:
                t.start, t.start_source = start, "memory"


def end_texts(s):
    for a, b in zip(s.texts, s.texts[1:]):
        if b.start and b.start > (a.start or a.date):
            last = datetime.date.fromisoformat(b.start) - datetime.timedelta(days=1)
            a.to = last.isoformat()


DECLARED = re.compile(r"《([^《》]{3,40}(?:《[^《》]+》[^《》]{0,20})?)》\s*[（(]以下(?:简称|称)[：:]?[“《\"]?([^）)，。”》《\"]{2,20})[”》\"]?[）)]")
GENERIC = re.compile(r"^(?:[新旧原本]?(?:规定|解释|条例|办法|规则|细则|通知|意见|决定|公约|协定|法|条约|安排|规程|批复|公告)$|补充|若干|修改|暂行|该)")


def declared_names():
    """Short names that a text of the corpora declares of a statute by 以下简称, and by which text."""
    out = {}
    for top in ("laws", "justlaws"):
        for folder, subs, files in sorted(os.walk(os.path.join(SHARED, "corpus", top))):
            subs.sort()
            for f in sorted(files):
                if not f.endswith(".md") or "DLC" in folder:
                    continue
                with open(os.path.join(folder, f), encoding="utf-8") as h:
                    text = h.read()
                own = re.search(r"^# (.+)$", text, re.M)
                for m in DECLARED.finditer(text):
                    s, short = STATUTES.get(key(m[1])), m[2].strip()
                    if s and own and not GENERIC.search(short) and not ("（" in short and "）" not in short):
                        out.setdefault((short, s.title), official(own[1]))
    return out


def listed_names():
    """The short names of G.1 and whether G.0 or G.1 calls them ambiguous."""
    text = read("domain", "specification.md").split("### G.0")[1]
    asked = set(re.search(r"Ambiguous aliases must ask: (.+)", text)[1].split(", "))
    asked = {re.split(r"[ (（]", a)[0] for a in asked}
    out = {}
    for l in text.split("### G.1")[1].split("### G.2")[0].splitlines():
        f = [c.strip() for c in l.strip("|").split("|")]
        if len(f) > 7 and f[0].isdigit():
            for a in f[2].split("、"):
                short = re.sub(r"[(（].*", "", a)
                out[(short, STATUTES[key(f[1].strip("《》"))].title)] = "歧义" in a or short in asked
    return out


SERIES = re.compile(r"（([一二三四五六七八九十]+)）$")
ACTS = "解释|规定|意见|批复|安排|办法"
PATTERNS = [
    # title without its organ → the core, the kind
    rf"^关于(?:人民法院)?(?:办理|审理)(?P<core>.+?)(?:等)?(?:刑事|民事|行政)?(?:纠纷)?(?:刑事|民事|行政)?(?:的)?案件(?:的)?(?:具体)?(?:应用|适用)?(?:法律)?(?:若干|有关)?(?:问题)?的?(?:若干)?(?P<kind>{ACTS})$",
    rf"^关于适用中华人民共和国民法典(?P<core>.+?编)(?:通则)?(?:若干问题)?的(?P<kind>{ACTS})$",
    rf"^关于(?:贯彻执行|适用)中华人民共和国(?P<core>.+?)(?:若干问题)?的?(?:若干)?(?P<kind>{ACTS})$",
    rf"^关于(?:人民法院)?(?P<core>.+?)(?:具体)?(?:应用|适用)?(?:法律)?(?:若干|有关)?(?:问题)?的?(?:若干|有关)?(?P<kind>规定|解释)(?:[（(]试行[）)])?$",
]


def derived_names(s, names):
    """Short names by rule, 办理盗窃刑事案件适用法律若干问题的解释 → 盗窃解释, 盗窃司法解释 …,
    and those of one of a series without its number."""
    out, unnumbered = [], []
    plain = re.sub(r"[《》]", "", s.title)
    series = SERIES.search(plain)
    tail = [""] if not series else [series[0], series[1]]
    if series:
        plain = plain[: series.start()]
    if s.level == "judicial_interpretation":
        plain = re.sub(r"^最高人民法院、最高人民检察院|^最高人民法院|^最高人民检察院", "", plain)
        m = next((m for p in PATTERNS if (m := re.match(p, plain))), None)
        if s.title.startswith("最高人民法院、最高人民检察院"):
            out.append(re.sub("[、《》]|中华人民共和国", "", s.title[:14]) + re.sub("[《》]|中华人民共和国", "", s.title[14:]))
        out += [plain.replace("中华人民共和国", "") + t for t in tail]
        if m:
            core, kind = m["core"], m["kind"]
            core = core.replace("中华人民共和国", "")
            for c in [core] + names.get(core, []) + ["民法典" + core] * core.endswith("编"):
                out += [c + k + t for k in dict.fromkeys((kind, "解释", "司法解释")) for t in tail]
                if series:
                    unnumbered += [c + k for k in dict.fromkeys((kind, "解释", "司法解释"))]
        return out, unnumbered
    bare = plain.replace("中华人民共和国", "")
    m = re.match(r"(.+法)(实施条例|实施细则|实施办法)$", bare)
    if m:
        out += [a + m[2] for a in names.get(m[1], [])] + [m[1] + m[2][2:]]
        out += [a + m[2][2:] for a in names.get(m[1], [])]
        out += [a[:-1] + m[2][2:] for a in names.get(m[1], []) if a.endswith("法") and len(a) > 2]
    for long, short in (("管理暂行条例", "条例"), ("暂行条例", "条例"), ("监督管理条例", "条例"), ("安全管理条例", "条例"), ("管理条例", "条例"), ("管理办法", "办法"), ("暂行规定", "规定"), ("保护条例", "条例"), ("促进法", "法"), ("保护法", "法"), ("管理法", "法"), ("保障法", "法"), ("防治法", "法")):
        if bare.endswith(long) and len(bare) - len(long) >= 2:
            out.append(bare[: -len(long)] + short)
    out.append(re.sub(r"（试行）$", "", bare))
    if series:
        out.append(bare + series[1])
    return out, unnumbered


def short_names():
    """Rows of names.tsv; a derived name yields to any other, and to that of a statute in force."""
    listed, declared = listed_names(), declared_names()
    rows_, taken = [], set()
    for s in STATUTES.values():
        taken |= {s.title, s.title.replace("中华人民共和国", ""), re.sub(r"中华人民共和国|[《》]", "", s.title)}
    by_hand = defaultdict(list)
    for title, names in rows("aliases.tsv"):
        for a in names.split("、"):
            by_hand[a.lstrip("?")].append((title, a.startswith("?")))
    names = defaultdict(list)  # of laws, for the names of what carries them out
    for (a, t), ask in sorted(listed.items()):
        names[t.replace("中华人民共和国", "")].append(a)
    for a, where in by_hand.items():
        for t, ask in where:
            if not ask and a[0] not in "新旧" and not a[0].isdigit():
                names[t.replace("中华人民共和国", "")].append(a)
    for (a, t), ask in sorted(listed.items()):
        if a not in taken:
            others = [w for w in by_hand.get(a, []) if w[0] != t]
            rows_.append((a, t, "listed", "?" if ask or any(q for _, q in others) else "", "specification G.1"))
    for (a, t), where in sorted(declared.items()):
        if a not in taken and (a, t) not in listed and not any(w[0] != t for w in by_hand.get(a, [])):
            rows_.append((a, t, "declared", "", where))
    taken |= set(by_hand) | {r[0] for r in rows_}
    found, weak = defaultdict(dict), defaultdict(dict)
    for s in STATUTES.values():
        out, unnumbered = derived_names(s, names)
        for where, some in ((found, out), (weak, unnumbered)):
            for a in some:
                if a not in taken and len(a) >= 3 and (len(a) <= 24 or a.startswith(("关于", "最高"))):
                    where[a][s.title] = s
    for a in weak:
        found.setdefault(a, weak[a])
    ended = {r[0] for r in rows("repealed.tsv")} | {r[0] for r in REPEALED}
    for a, ss in sorted(found.items()):
        alive = [t for t, s in ss.items() if t not in ended and not any("失效" in n[0] for n in s.notes)]
        for t in sorted(alive or ss):
            rows_.append((a, t, "derived", "?" if len(alive or ss) > 1 else "", "rule"))
    return sorted(rows_)


def write(name, head, out):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as f:
        f.write(head)
        for r in out:
            f.write("\t".join(str(c) for c in r).rstrip("\t") + "\n")
    print(name, len(out))


def main():
    read_justlaws()
    read_laws()
    read_specification()
    read_further()
    read_starts()
    found = sorted(STATUTES.values(), key=lambda s: (ORDER.index(s.level), s.title))
    for s in found:
        end_texts(s)
    by = "# Written by build.py from ../shared; do not edit.\n"
    write("statutes.tsv", by + "# title, level, organ that first adopted it, sources\n", [(s.title, s.level, s.organ, "; ".join(s.sources)) for s in found])
    write(
        "texts.tsv",
        by + "# title, date, act, promulgated, from, v(erified) or u(nverified), source of from, to, highest article number, source\n",
        [(s.title, t.date, t.act, t.promulgated, t.start, ("v" if t.verified else "u") if t.start else "", t.start_source, t.to, t.articles or "", t.source) for s in found for t in s.texts],
    )
    write("notes.tsv", by + "# title, Chinese, English\n", [(s.title, zh, en) for s in found for zh, en in s.notes])
    named = {(r[0], r[1]) for r in rows("repealed.tsv")} if os.path.exists(os.path.join(HERE, "repealed.tsv")) else set()
    out = {}
    for old, by_title, start in REPEALS:
        s = STATUTES.get(key(old))
        if s and start and s.title != by_title and (s.title, start) not in named and s.texts and start > s.texts[0].date and key(by_title) != key(old):
            out.setdefault((s.title, start), (s.title, start, by_title, by_title, "v", "closing clause of the successor"))
    write("repeals.tsv", by + "# title, first day without force, by, successor, v(erified) or u(nverified), source\n", sorted(out.values()))
    REPEALED.extend(sorted(out.values()))
    write("names.tsv", by + "# short name, title, listed (G.1) or declared (以下简称) or derived (by rule), ? for ambiguous, source\n", short_names())


ORDER = ["constitution", "law", "administrative_regulation", "supervisory_regulation", "judicial_interpretation", "department_rule", "local_regulation", "normative", "other"]

if __name__ == "__main__":
    main()
