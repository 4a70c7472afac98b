import { both, type Told } from '../problem.ts';
import { suggest, suggestBeside } from '../suggest.ts';

/** What can be wrong with an article as a text. */

export const noTitle = (): Told => ({
  code: 'prose.title',
  message: both('缺少标题', 'The title is missing'),
  fix: both('以“# 标题 {#opening}”开头', 'Begin with "# Title {#opening}"'),
});

export const beforeTitle = (): Told => ({
  code: 'prose.title',
  message: both('标题之前有文字', 'Found text before the title'),
  fix: both('以“# 标题 {#opening}”开头', 'Begin with "# Title {#opening}"'),
});

export const titleLate = (title: string): Told => ({
  code: 'prose.title',
  message: both(`正文中间又出现标题“${title}”`, `Found the title "${title}" in the middle of the article`),
  fix: both(
    '章写“## 章名 {#名字}”，步写“### 小标题 {#名字}”；标题的各个说法都放在最前面',
    'Write "## Chapter {#id}" or "### Step {#id}"; variants of the title stand at the very beginning',
  ),
});

export const beforeChapter = (): Told => ({
  code: 'prose.structure',
  message: both('第一章之前就有一步', 'Found a step before the first chapter'),
  fix: both('在它上面写“## 章名 {#名字}”', 'Write "## Chapter {#id}" above it'),
});

export const tooDeep = (depth: number, most: number): Told => ({
  code: 'prose.nesting',
  message: both(
    `引用或列表一层套一层，这一行有${depth}层；至多${most}层`,
    `Found quotes or lists within one another, ${depth} deep; expected at most ${most}`,
  ),
  fix: both(
    '删掉行首多出来的标记和空格，写成普通段落',
    'Remove the marks and spaces too many before the words, and write a plain paragraph',
  ),
});

export const tooManyMarks = (found: number, most: number): Told => ({
  code: 'prose.marks',
  message: both(
    `从这里起的一段里有${found}个*、_、[；至多${most}个`,
    `The paragraph from here on has ${found} of the marks * _ [; expected at most ${most}`,
  ),
  fix: both('删掉多余的标记，或分成几段', 'Remove those that mark nothing, or divide the paragraph'),
});

export const html = (found: string): Told => ({
  code: 'prose.html',
  message: both(`正文里有HTML：${found}`, `Found HTML in the prose: ${found}`),
  fix: both('改用Markdown', 'Write it as Markdown'),
});

export const picture = (): Told => ({
  code: 'prose.picture',
  message: both('正文里有图片', 'Found a picture in the prose'),
  fix: both('图都来自图形：见CONTRIBUTING.md', 'Pictures come from graphics: see CONTRIBUTING.md'),
});

export const code = (found: string): Told => ({
  code: 'prose.code',
  message: both(`正文里有代码：${found}`, `Found code in the prose: ${found}`),
  fix: both('写成普通文字', 'Write it as plain words'),
});

export const badLink = (url: string): Told => ({
  code: 'prose.link',
  message: both(`链接指向“${url}”`, `Found a link to "${url}"`),
  fix: both('链接写https://…、mailto:…或#名字', 'Link to https://…, mailto:… or #an-id'),
});

export const badQuestion = (): Told => ({
  code: 'prose.question',
  message: both('这段引用不是给读者的问题', 'Found a quote that is no question to the reader'),
  fix: both(
    '先写问题，再列出“答案 → 怎么说它”；并在小标题里用guess="步的名字"指出在哪一步揭晓',
    'Write the question, then a list of "answer → what is said of it"; name the step that tells with guess="step-id" in the heading',
  ),
});

export const noId = (heading: string, depth: number): Told => ({
  code: 'prose.heading',
  message:
    depth > 3
      ? both(`“${heading}”是第${depth}级标题`, `"${heading}" is a heading of level ${depth}`)
      : both(`“${heading}”没有名字`, `The heading "${heading}" has no id`),
  fix: both(
    `结尾写上{#名字}；章用##，步用###`,
    'End it with {#an-id}; use ## for a chapter and ### for a step',
  ),
});

export const emptyHeading = (id: string): Told => ({
  code: 'prose.heading',
  message: both(`“${id}”的标题是空的`, `The heading of "${id}" is empty`),
  fix: both('写上标题的文字', 'Write the words of the heading'),
});

export const unknownAttribute = (name: string, known: readonly string[]): Told => ({
  code: 'prose.heading',
  message: both(`标题里不认得“${name}”`, `The heading has the unknown attribute "${name}"`),
  fix: suggest(name, known),
});

export const badCondition = (condition: string, status: string, known: readonly string[]): Told => ({
  code: 'prose.condition',
  message: both(
    `这里是when="${condition}"；应为when="图形.论断=状态"或when="图形.论断=数字"；比较用<、>、<=、>=；数据里的其他值写成when="图形:路径=值"`,
    `Found when="${condition}"; expected when="graphic.claim=status" or when="graphic.claim=number", a comparison with <, >, <= or >=, or when="graphic:path=value" for what else the data has`,
  ),
  fix: suggest(status, known),
});

/** @param key a claim as `graphic.claim`, or another value of the data as `graphic:path` */
export const unknownCondition = (key: string, known: readonly string[]): Told => ({
  code: 'prose.condition',
  message: both(
    `when="${key}…"：数据里没有这${key.includes(':') ? '个值' : '条论断'}`,
    `when="${key}…" names no ${key.includes(':') ? 'value' : 'claim'} in the data`,
  ),
  fix: suggest(key, known),
});

export const unknownClaim = (key: string, known: readonly string[]): Told => ({
  code: 'prose.unknown-claim',
  message: both(`数据里没有论断{${key}}`, `{${key}} is no claim in the data`),
  fix: suggest(key, known),
});

/** @param key a claim as `graphic.claim` */
export const unpinnedTarget = (key: string): Told => ({
  code: 'prose.target',
  message: both(
    `这一段印出{${key}}，而它的状态是“target”：只是目标，还不是事实`,
    `This passage prints {${key}}, whose status is "target": it is aimed at and no fact yet`,
  ),
  fix: both(
    `文字说的若是目标，标题里加上when="${key}=target"；否则给它另写一段`,
    `If its words speak of a target, add when="${key}=target" to its heading; else write a passage that does`,
  ),
});

export const unknownText = (key: string, known: readonly string[]): Told => ({
  code: 'prose.unknown-text',
  message: both(`数据里没有文字{${key}}`, `{${key}} is no text in the data`),
  fix: suggestBeside(key, known),
});

export const strayBrace = (): Told => ({
  code: 'prose.brace',
  message: both('这个花括号不属于任何引用', 'Found a brace that belongs to no reference'),
  fix: both(
    '引用写成{图形.论断}；只标出处、不印数字写成{^图形.论断}',
    'A reference reads {graphic.claim} or, to cite without printing, {^graphic.claim}',
  ),
});

export const unhedged = (key: string): Told => {
  const [graphic, claim] = key.split('.');
  const hedge = `{${graphic}:claims.${claim}.hedge}`;
  return {
    code: 'prose.hedge',
    message: both(
      `这一段印出{${key}}，却没有印它的保留语气；图旁和表里都有`,
      `The passage prints {${key}} without its hedge, which chips and tables print`,
    ),
    fix: both(`在数字前写上${hedge}`, `Write ${hedge} before the figure`),
  };
};

/** @param key where the data has the name, as prose refers to it */
export const typedName = (found: string, key: string): Told => ({
  code: 'prose.typed-name',
  message: both(
    `“${found}”是手写的；这个名称数据里有，改了数据，这里就对不上`,
    `Found the name "${found}" typed by hand; the data has it, and would no longer agree when it changes`,
  ),
  fix: both(`写成{${key}}`, `Write {${key}}`),
});

/** @param near the claim that was probably meant, by `graphic.claim` */
export const typedFigure = (found: string, near: string | undefined): Told => ({
  code: 'prose.typed-figure',
  message: both(
    `数字“${found}”是手写的；应引用论断`,
    `Found the figure "${found}" typed by hand; expected a reference to a claim`,
  ),
  fix: near
    ? both(`写成{${near}}`, `Write {${near}}`)
    : both(
        '在数据里加一条论断并引用它；如果是名称，加进story.ts的“names”',
        'Add the claim to the data and cite it, or add the name to "names" in story.ts',
      ),
});
