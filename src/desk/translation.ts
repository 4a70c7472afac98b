import type { Translation } from '@sjsf/form';
import { translation as english } from '@sjsf/form/translations/en';
import type { Locale } from '../model/locale.ts';

const zh: Record<string, string> = {
  submit: '提交',
  yes: '是',
  no: '否',
  'add-array-item': '加一项',
  'copy-array-item': '复制',
  'add-object-property': '加一项',
  'move-array-item-down': '下移',
  'move-array-item-up': '上移',
  'remove-array-item': '删除',
  'remove-object-property': '删除',
  edit: '编辑',
  clear: '清除',
  'additional-property': '其他字段',
  expand: '展开',
};

/** The form library's own words; it has English ones. */
export const translations: Record<Locale, Translation> = {
  en: english,
  'zh-Hans': ((label: string, params: never) =>
    zh[label] ?? (english as (label: string, params: never) => unknown)(label, params)) as Translation,
};
