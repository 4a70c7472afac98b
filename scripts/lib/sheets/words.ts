import type { Localized } from '../../../src/model/locale.ts';
import { both, type Told } from '../../../src/model/problem.ts';

/** Everything that may be wrong with a sheet, in both languages. */

const told = (code: string, message: Told['message'], fix?: Told['fix']): Told => ({
  code: `sheet.${code}`,
  message,
  ...(fix && { fix }),
});
export const noFile = (): Told =>
  told('no-file', both('没有这个文件', 'There is no such file'), both('检查路径', 'Check the path'));

export const otherFormat = (extension: string): Told =>
  told(
    'format',
    both(`读不了“${extension}”文件；应为.csv或.xlsx`, `Found a "${extension}" file; expected .csv or .xlsx`),
    both('在表格软件里另存为XLSX或“CSV UTF-8”', 'In the spreadsheet, save it as XLSX or as "CSV UTF-8"'),
  );

export const unknownTable = (found: string, fix: Localized): Told =>
  told('unknown-table', both(`没有叫“${found}”的表`, `There is no table "${found}"`), fix);

export const nothingFound = (): Told =>
  told('nothing', both('这里没有CSV，也没有XLSX', 'There is neither CSV nor XLSX here'));

export const unknownEncoding = (): Told =>
  told(
    'encoding',
    both('文字编码认不出来；不是UTF-8，也不是GB18030', 'The text is neither UTF-8 nor GB18030'),
    both(
      '在Excel里另存为“CSV UTF-8（逗号分隔）”或XLSX',
      'In Excel, save it as "CSV UTF-8 (comma delimited)" or as XLSX',
    ),
  );

export const wrongEncoding = (): Told =>
  told(
    'encoding',
    both(
      '文件不是UTF-8，按GB18030读，英文里出现了汉字，多半读错了',
      'The file is not UTF-8; read as GB18030 there are Han characters in the English, so that is hardly right',
    ),
    both(
      '在Excel里另存为“CSV UTF-8（逗号分隔）”或XLSX',
      'In Excel, save it as "CSV UTF-8 (comma delimited)" or as XLSX',
    ),
  );

export const brokenCsv = (row: number): Told =>
  told(
    'csv',
    both(
      `第${row}行起的引号不成对，读不成CSV`,
      `Not a CSV from row ${row} on: its quotation marks do not pair`,
    ),
    both('在表格软件里打开、检查，再另存为CSV', 'Open it in a spreadsheet, look, and save it as CSV again'),
  );

export const notXlsx = (reason: string): Told =>
  told(
    'xlsx',
    both(`读不成XLSX（${reason}）`, `The file cannot be read as XLSX (${reason})`),
    both('去掉密码，在表格软件里另存为XLSX', 'Remove a password, if it has one, and save it as XLSX again'),
  );

export const noHead = (head: string): Told =>
  told(
    'no-head',
    both(`第1行里没有“${head}”这一列`, `The column "${head}" is missing from the first row`),
    both('第1行照导出时的写', 'Leave the first row as it came out'),
  );

export const unknownHead = (head: string, fix: Localized): Told =>
  told('unknown-head', both(`没有叫“${head}”的列`, `There is no column "${head}"`), fix);

export const twiceHead = (head: string): Told =>
  told(
    'twice-head',
    both(`“${head}”列出现了两次`, `Found the column "${head}" twice`),
    both('留下一列', 'Keep one'),
  );

export const beyond = (): Told =>
  told(
    'beyond',
    both('这一格在最后一列之外，或上面没有列名', 'This cell has no head above it'),
    both(
      '清空它；文字里的逗号要放在引号里',
      'Empty it; in a CSV a comma inside a text needs quotation marks around the text',
    ),
  );

export const noId = (head: string): Told =>
  told(
    'no-id',
    both(`这一行没有“${head}”`, `This row has no "${head}"`),
    both('写一个代号，或删掉整行', 'Write an id, or remove the whole row'),
  );

export const twiceId = (id: string, first: number): Told =>
  told(
    'twice-id',
    both(`“${id}”在第${first}行已经有了`, `Found "${id}" a second time; it stands in row ${first} already`),
    both('留下一行', 'Keep one of the two'),
  );

export const unknownOwner = (found: string, fix: Localized): Told =>
  told('unknown-owner', both(`没有“${found}”这份协议`, `There is no agreement "${found}"`), fix);

export const contradiction = (path: string, other: string): Told =>
  told(
    'contradiction',
    both(`${other} 把“${path}”改成了别的`, `"${path}" is changed to something else in ${other}`),
    both('两处改成一样，或只导入一个文件', 'Make the two agree, or bring in one file only'),
  );

export const notANumber = (found: string): Told =>
  told(
    'number',
    both(`这里是 ${found}；应为数字，用基本单位`, `Found ${found}; expected a plain number in base units`),
    both('如70亿元写7000000000', 'RMB 7 billion is 7000000000'),
  );

export const percent = (found: string): Told =>
  told(
    'number',
    both(`这里是“${found}”；应为0到1之间的小数`, `Found "${found}"; expected a part of one`),
    both('如5%写0.05', '5% is 0.05'),
  );

export const shortened = (found: string): Told =>
  told(
    'number',
    both(
      `这里是“${found}”：Excel存成CSV时可能截掉了后面的数字`,
      `Found "${found}": Excel may have cut digits off when it saved the CSV`,
    ),
    both(
      '把这一列设为“数值”格式再存，或存成XLSX',
      'Give the column the format "Number" and save again, or save as XLSX',
    ),
  );

export const notADate = (found: string): Told =>
  told(
    'date',
    both(
      `这里是 ${found}；应为文字YYYY、YYYY-MM或YYYY-MM-DD（Excel会把2020-06变成某一天，分不清是月还是日）`,
      `Found ${found}; expected YYYY, YYYY-MM or YYYY-MM-DD as text (Excel turns 2020-06 into a day, and the month may not be told from its first day)`,
    ),
    both('把这一格设为“文本”格式再写', 'Give the cell the format "Text" and write it again'),
  );

export const aDate = (head: string): Told =>
  told(
    'date',
    both(`“${head}”里是一个日期；应为文字`, `Found a date in "${head}"; expected text`),
    both('把这一格设为“文本”格式再写', 'Give the cell the format "Text" and write it again'),
  );

export const notABoolean = (found: string): Told =>
  told('boolean', both(`这里是 ${found}；应为TRUE或FALSE`, `Found ${found}; expected TRUE or FALSE`));

export const changedMeanwhile = (): Told =>
  told(
    'changed-meanwhile',
    both(
      '检查期间这个文件被别的程序改了，没有写入',
      'Another program changed the file during the check; nothing was written',
    ),
    both('再导入一次', 'Bring the sheets in again'),
  );

export const badId = (found: string): Told =>
  told(
    'id',
    both(
      `这里是“${found}”；应为代号：小写字母开头，小写字母、数字和单个连字符`,
      `Found "${found}"; expected an id of lower-case letters, digits and single hyphens`,
    ),
  );

export const removedElsewhere = (path: string): Told =>
  told(
    'contradiction',
    both(`这里改了“${path}”，另一张表却删了它`, `"${path}" is changed here, and taken out of another sheet`),
    both('两处改成一样，或只导入一个文件', 'Make the two agree, or bring in one file only'),
  );

export const wouldOverwrite = (): Told =>
  told(
    'overwrite',
    both(
      '这里已有内容不同的文件，可能有人改过',
      'A file with other content is here; someone may have edited it',
    ),
    both(
      '先用npm run sheets -- in导入它，换一个文件夹，或加上--replace覆盖',
      'Bring it in first with npm run sheets -- in, name another folder, or add --replace to overwrite it',
    ),
  );
