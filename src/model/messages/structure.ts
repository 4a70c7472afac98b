import { both, type Told } from '../problem.ts';
import { suggest } from '../suggest.ts';

/** What can be wrong between an article, the story's structure and the data. */

const nouns = {
  chapter: both('章', 'chapter'),
  step: both('步', 'step'),
  note: both('说明', 'note'),
} as const;
export type Part = keyof typeof nouns;
export const marks = { title: '#', chapter: '##', step: '###', note: '###' } as const;

export const twice = (part: Part, id: string): Told => ({
  code: 'story.twice',
  message: both(
    `第二次出现${nouns[part]['zh-Hans']}“${id}”`,
    `Found the ${nouns[part].en} "${id}" a second time`,
  ),
  fix: both(
    '两处只留一处，或挪到一起并各写when="…"',
    'Keep one of the two, or put them together and give each its own when="…"',
  ),
});

export const missing = (part: Part, id: string, before: string | undefined): Told => ({
  code: 'story.missing',
  message: both(`缺少${nouns[part]['zh-Hans']}“${id}”`, `The ${nouns[part].en} "${id}" is missing`),
  fix: both(
    `写上“${marks[part]} …… {#${id}}”${before ? `，放在“${before}”之后` : ''}`,
    `Write it under "${marks[part]} … {#${id}}"${before ? `, after "${before}"` : ''}`,
  ),
});

export const unknown = (part: Part, id: string, known: readonly string[]): Told => ({
  code: 'story.unknown',
  message: both(
    `story.ts里没有${nouns[part]['zh-Hans']}“${id}”`,
    `Found the ${nouns[part].en} "${id}", which story.ts does not name`,
  ),
  fix: suggest(id, known),
});

export const order = (part: Part, id: string, expected: string): Told => ({
  code: 'story.order',
  message: both(
    `这里是${nouns[part]['zh-Hans']}“${id}”；按story.ts应为“${expected}”`,
    `Found the ${nouns[part].en} "${id}"; expected "${expected}" here, as in story.ts`,
  ),
  fix: both('各语言的顺序要一样', 'Put it in the same order in every language'),
});

export const empty = (id: string): Told => ({
  code: 'story.empty',
  message: both(`“${id}”没有正文`, `The passage "${id}" has no text`),
  fix: both('至少写一段', 'Write at least one paragraph'),
});

export const guessNowhere = (at: string, steps: readonly string[]): Told => ({
  code: 'story.guess',
  message: both(`guess="${at}"指向的步不存在`, `guess="${at}" names no step`),
  fix: suggest(at, steps),
});

export const noEmblem = (emblem: string, section: string, steps: readonly string[]): Told => ({
  code: 'story.emblem',
  message: both(
    `“${section}”章的emblem是“${emblem}”，这一章没有这一步`,
    `The emblem of the chapter "${section}" is "${emblem}", which is no step of it`,
  ),
  fix: suggest(emblem, steps),
});

export const counterNowhere = (section: string, sections: readonly string[]): Told => ({
  code: 'story.counter',
  message: both(
    `计数器要放在“${section}”章之后，没有这一章`,
    `The counter is to follow the chapter "${section}", which there is not`,
  ),
  fix: suggest(section, sections),
});

export const counterOfNothing = (claim: string, claims: readonly string[]): Told => ({
  code: 'story.counter',
  message: both(
    `计数器的房间取自论断“${claim}”，数据里没有`,
    `The counter takes its room from the claim "${claim}", which the data does not have`,
  ),
  fix: suggest(claim, claims),
});

/**
 * No passage is written for what the data says.
 * @param mark the Markdown mark of its heading
 * @param written the conditions of the passages that exist
 * @param now what the data says, as a heading's condition; undefined where a claim in it has no status
 */
export const noPassage = (
  mark: string,
  id: string,
  written: readonly string[],
  now: string,
  hasStatus: boolean,
): Told => ({
  code: 'story.no-passage',
  message: both(
    `“${id}”只写了${written.join('、')}的说法；数据现在是${now}`,
    `The passage "${id}" is written for ${written.join(' or ')}; the data says ${now}`,
  ),
  fix: hasStatus
    ? both(
        `为它写一段，放在旁边，标题写成：${mark} …… {#${id} when="${now}"}`,
        `Write one for it beside this, under the heading: ${mark} … {#${id} when="${now}"}`,
      )
    : both(
        '给这条论断写上“status”，或去掉标题里的条件',
        'Give the claim a status, or take the condition out of the heading',
      ),
  ...(hasStatus && { proposal: { heading: `${mark} … {#${id} when="${now}"}` } }),
});

export const together = (id: string, count: number): Told => ({
  code: 'story.ambiguous',
  message: both(`“${id}”有${count}段同时成立`, `Found ${count} passages for "${id}" that hold at once`),
  fix: both(
    '给每段写上各自的条件，如when="deal.renewal=signed"',
    'Give each its own condition, as in when="deal.renewal=signed"',
  ),
});

export const unknownSource = (source: string, known: readonly string[]): Told => ({
  code: 'data.unknown-source',
  message: both(
    `sources.json里没有来源“${source}”`,
    `Found the unknown source "${source}"; expected an id from sources.json`,
  ),
  fix: suggest(source, known),
});

/** @param times how often the same source is named, this one included */
export const unknownSources = (source: string, known: readonly string[], times: number): Told => {
  const told = unknownSource(source, known);
  return times === 1
    ? told
    : {
        ...told,
        message: both(
          `${told.message['zh-Hans']}（这个文件里共${times}处）`,
          `${told.message.en} (${times} times in this file)`,
        ),
      };
};

/** @param scenes the steps and languages in which the label has no room */
export const tooLong = (label: string, where: string, scenes: readonly string[]): Told => ({
  code: 'picture.too-long',
  message: both(
    `“${label}”在图里放不下：${frameName(where)}（${scenes.join('、')}）`,
    `"${label}" does not fit ${where} (${scenes.join(', ')})`,
  ),
  fix: both(
    '把这段文字写短；是新添的一项挤不下的话，少列一项',
    'Shorten the label; where an entry was added, list one fewer',
  ),
});

/** The canvas in which a label has no room; what stands where in it is the program's own English. */
function frameName(where: string): string {
  const [, frame = ''] = /\b(compact|narrow|wide|card|poster) frame/.exec(where) ?? [];
  const names: Record<string, string> = {
    compact: '手机画面',
    narrow: '平板画面',
    wide: '桌面画面',
    card: '卡片',
    poster: '海报',
  };
  return names[frame] ?? where;
}

/** A picture that could not be drawn although the data passed its schema. */
export const failed = (step: string, reason: string): Told => ({
  code: 'picture.failed',
  message: both(`“${step}”的图画不出来（${reason}）`, `The picture of "${step}" cannot be drawn (${reason})`),
  fix: both(
    '这组数据是程序没有料到的：先改回去，再把它报给开发者',
    'The program does not expect such data: undo the last change and tell the developers',
  ),
});

export const noNotice = (): Told => ({
  code: 'story.notice',
  message: both(
    '缺少提示：盖在故事上的内容要说明它不是这个故事',
    'The notice is missing: what is laid over the story says that it is not the story',
  ),
  fix: both(
    '写在以{#notice}结尾的标题下，如“## 虚构示例 {#notice}”',
    'Write it under a heading that ends with {#notice}, as in "## Fictional example {#notice}"',
  ),
});

/** @param when the condition of the passage; empty for one without */
export const noTwin = (id: string, when: string, locale: string, file: string): Told => ({
  code: 'story.other-language',
  message: both(
    `“${id}”${when ? `（${when}）` : ''}在${locale}里没有对应的一段`,
    `The passage "${id}"${when ? ` (${when})` : ''} has no like in ${locale}`,
  ),
  fix: both(
    `在${file}里写上{#${id}${when ? ` when="${when}"` : ''}}`,
    `Write it in ${file}, under a heading that ends with {#${id}${when ? ` when="${when}"` : ''}}`,
  ),
});

export const citesLess = (id: string, claims: readonly string[], locale: string): Told => ({
  code: 'story.citations',
  message: both(
    `“${id}”没有引用${claims.join('、')}，${locale}里引用了`,
    `The passage "${id}" does not cite ${claims.join(', ')}, which it cites in ${locale}`,
  ),
  fix: both(
    `补上${claims.map((claim) => `{${claim}}或{^${claim}}`).join('、')}，或在另一种语言里去掉`,
    `Add ${claims.map((claim) => `{${claim}} or {^${claim}}`).join(', ')}, or take it out in the other language`,
  ),
});

export const printsLess = (id: string, keys: readonly string[], locale: string): Told => ({
  code: 'story.speakers',
  message: both(
    `“${id}”没有印${keys.join('、')}，${locale}里印了`,
    `The passage "${id}" does not print ${keys.join(', ')}, which it prints in ${locale}`,
  ),
  fix: both(
    `补上${keys.map((key) => `{${key}}`).join('、')}，或在另一种语言里去掉`,
    `Add ${keys.map((key) => `{${key}}`).join(', ')}, or take it out in the other language`,
  ),
});

export const unused = (key: string): Told => ({
  code: 'data.unused-claim',
  severity: 'warning',
  message: both(
    `没有图、也没有文字用到论断“${key}”`,
    `No picture shows and no passage cites the claim "${key}"`,
  ),
  fix: both(
    `在文字里引用它：{${key}}，或{^${key}}；不需要就删掉`,
    `Cite it, as {${key}} or {^${key}}, or remove it if it is not needed`,
  ),
});

/**
 * @param source when the newest source of the claim was written
 * @param others further claims of the same file with the same mistake
 */
export const afterSource = (asOf: string, source: string, others: readonly string[]): Told => ({
  code: 'data.as-of',
  severity: 'warning',
  message: both(
    `截至${asOf}，来源却写于${source}，说不了之后的事${others.length ? `；还有${others.join('、')}` : ''}`,
    `As of ${asOf}, yet its source was written in ${source} and cannot know${others.length ? `; likewise ${others.join(', ')}` : ''}`,
  ),
  fix: both(
    '把说这件事的报道加进sources.json，在“sources”里写它的代号；或改“asOf”',
    'Add the report that says so to sources.json and name it in "sources"; or change "asOf"',
  ),
});

export const otherPublication = (found: string, source: string, date: string): Told => ({
  code: 'data.published',
  message: both(
    `“published”说来源写于${found}；sources.json里“${source}”的日期是${date}`,
    `Found "published" at ${found}; sources.json dates "${source}" ${date}`,
  ),
  fix: both('把两处改成同一个日期', 'Give both the same date'),
});

export const archivedBefore = (found: string, source: string, date: string): Told => ({
  code: 'data.published',
  message: both(
    `存档的时间戳是${found}；“${source}”却写于${date}`,
    `Found the archive copy stamped ${found}; "${source}" was written only in ${date}`,
  ),
  fix: both('改成写作之后的日期', 'Give a date after it was written'),
});

export const futureSource = (date: string, today: string): Told => ({
  code: 'data.future',
  severity: 'warning',
  message: both(`来源的日期是${date}，而今天是${today}`, `The source is dated ${date}; today is ${today}`),
  fix: both('改成它发表的日期', 'Give it the date on which it came out'),
});
