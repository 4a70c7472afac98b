import { policyHeader } from '../../src/site/policy.ts';
import { folders, locales } from '../../src/model/locale.ts';
import { askEachTime, embeds, everywhere, forever } from './headers.ts';

/**
 * The configurations in `deploy/`, written from the same lists as the headers of `npm start`, for any folder at which
 * the site may stand. The folder of the build is laid out below the server's root as its addresses are: a site with
 * BASE_PATH=/a/story in a folder a/story.
 */

/** What the files are, where servers do not know it or do not say that they are UTF-8. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** A path as a part of a regular expression. */
const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Editions that have a folder of their own, and in it a page that says that there is none at an address. */
const below = Object.values(folders).filter((folder) => folder !== '');

interface Place {
  /** The folder with a slash at both ends: "/", "/a/story/". */
  readonly base: string;
  readonly lasting: string;
  readonly embeds: string;
}

/**
 * Folders of an address that may be named in an answer that leads elsewhere. Of plain characters alone: a browser takes
 * what follows "/\\" for another site's name, and a line's end would begin another header.
 */
const folderPath = '/(?:[A-Za-z0-9._~-]+/)*';

function placeOf(given: string): Place {
  const base = given.replace(/\/?$/, '/');
  const at = literal(base);
  return {
    base,
    // As isLasting says it.
    lasting: `^${at}(?:assets/.*|.*\\.[0-9a-f]{8,}\\.[a-z0-9.]+)$`,
    embeds: `^${at}${embeds.source.slice(1).replaceAll('\\/', '/')}`,
  };
}

const title = (name: string): string => name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
const said = Object.entries(everywhere).map(([name, value]) => [title(name), value] as const);
const indent = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${' '.repeat(by)}${line}`).join('\n');

/** nginx 1.18 or later; its own regular expressions keep a quantifier's braces only within quotes. */
export function nginx(given: string): string {
  const { base, lasting, embeds } = placeOf(given);
  return `# Written by \`npm run configurations\`; to be included in nginx's http block. docs/hosting.en.md says how.
# What an answer may be kept for: files whose name changes with their content for ever, all else asked about each
# time, and never the news that there is no such file.
map "$status $uri" $story_cache {
  default "${askEachTime}";
  "~^(?:200|206|304) ${lasting.slice(1)}" "${forever}";
}
map $uri $story_framed_by {
  default "'self'";
  "~${embeds}" "*";
}
map $uri $story_not_found {
  default ${base}404.html;
${below.map((folder) => `  "~^${literal(base + folder)}" ${base}${folder}404.html;`).join('\n')}
}

server {
  listen 80;
  listen [::]:80;
  server_name _;
  # The build's folder${base === '/' ? '' : `, lying in ${base.slice(1, -1)} below this`}.
  root /srv/story;
  index index.html;
  server_tokens off;
  absolute_redirect off;

  types {
${indent(
  Object.entries(types).map(([ending, type]) => `${type.replace(/;.*/, '')} ${ending};`),
  4,
)}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${[...new Set(Object.values(types))]
    .filter((type) => type.includes('charset') && !type.startsWith('text/html'))
    .map((type) => type.replace(/;.*/, ''))
    .join(' ')};

  # Files that \`npm run compress\` has written beside the others; what was not compressed is, as it is sent.
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/json text/csv text/plain application/xml image/svg+xml;
  # One line, "brotli_static on;", in a file of this name, where nginx has the module.
  include story-brotli[.]conf;

  add_header Cache-Control $story_cache always;
  add_header Content-Security-Policy "${policyHeader("'self'").replace(/'self'$/, '$story_framed_by')}" always;
${indent(
  said.map(([name, value]) => `add_header ${name} "${value}" always;`),
  2,
)}

  # A folder without a page of its own is none either.
  error_page 403 =404 $story_not_found;
  error_page 404 $story_not_found;
  location = ${base}404.html { internal; }
${below.map((folder) => `  location = ${base}${folder}404.html { internal; }`).join('\n')}
  location ~ ^(?<page>${folderPath})index\\.html$ {
    if ($request_uri ~ "/index\\.html(?:\\?|$)") { return 301 $page$is_args$args; }
  }
  location ~ \\.(?:br|gz)$ { return 404; }
}
`;
}

/** Caddy 2.6 or later. */
export function caddy(given: string): string {
  const { base, lasting, embeds } = placeOf(given);
  return `# Written by \`npm run configurations\`; docs/hosting.en.md says how to use it.
# With a domain in place of ":80", Caddy fetches its certificate by itself.
:80 {
  # The build's folder${base === '/' ? '' : `, lying in ${base.slice(1, -1)} below this`}.
  root * /srv/story

  # As they stand, one after the other: what comes later says it again, better.
  route {
    header -Server
    header Cache-Control "${askEachTime}"
    header Content-Security-Policy "${policyHeader("'self'")}"
${indent(
  said.map(([name, value]) => `header ${name} "${value}"`),
  4,
)}
    @embeds path_regexp ${embeds}
    header @embeds Content-Security-Policy "${policyHeader('*')}"
    @lasting path_regexp ${lasting}
    header @lasting Cache-Control "${forever}"
${indent(
  Object.entries(types).flatMap(([ending, type]) => [
    `@${ending} path *.${ending}${ending === 'html' ? ' */' : ''}`,
    `header @${ending} Content-Type "${type}"`,
  ]),
  4,
)}
    # What an address was asked with stays with it.
    map {query} {asked} {
      ~(.+) "?\${1}"
      default ""
    }
    @index path_regexp page ^(${folderPath})index\\.html$
    redir @index {re.page.1}{asked} 301
    @folder {
      path_regexp folder ^(${folderPath}[A-Za-z0-9._~-]+)$
      file {path}/index.html
    }
    redir @folder {re.folder.1}/{asked} 301
    @hidden path *.br *.gz ${['', ...below].map((folder) => `${base}${folder}404.html`).join(' ')}
    error @hidden 404
    # Files that \`npm run compress\` has written beside the others; what was not compressed is, as it is sent.
    encode gzip
    file_server {
      precompressed br gzip
    }
  }

  handle_errors {
    route {
      header -Server
      # The news that there is no such file is not to be kept.
      header Cache-Control "${askEachTime}"
      header Content-Type "text/html; charset=utf-8"
      # Whole each time, also to a browser that has seen it before.
      request_header -If-*
      request_header -Range
${indent(
  [
    ...below.map((folder) => `rewrite ${base}${folder}* ${base}${folder}404.html`),
    `@other not path ${below.map((folder) => `${base}${folder}*`).join(' ')}`,
    `rewrite @other ${base}404.html`,
  ],
  6,
)}
      # A name longer than any file can have, or with a NUL, is that of no file.
      @nameless expression \`{err.message}.contains("file name too long") || {err.message}.contains("invalid argument")\`
      file_server @nameless {
        status 404
      }
      file_server {
        status {err.status_code}
      }
    }
  }
}
`;
}

/**
 * Netlify's and Cloudflare Pages' _headers, to lie at the root of what is uploaded. No address has a header from two
 * rules: the one would join them and the other send both. What no rule names they ask about each time by themselves.
 */
export function headersFile(given: string): string {
  const { base } = placeOf(given);
  const rule = (pattern: string, ...lines: string[]) =>
    `${base}${pattern}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const policy = (framedBy: "'self'" | '*') => `Content-Security-Policy: ${policyHeader(framedBy)}`;
  return [
    rule('*', ...said.map(([name, value]) => `${name}: ${value}`)),
    ...['', ...below].flatMap((edition) => [
      rule(edition, policy("'self'")),
      rule(`${edition}s/*`, policy("'self'")),
    ]),
    ...locales.map((locale) => rule(`${folders[locale]}embed/*`, policy('*'))),
    ...lastingFolders.map((folder) => rule(`${folder}/*`, `Cache-Control: ${forever}`)),
  ].join('');
}

/** Folders in which every file's name changes with its content, for hosts that have no patterns. */
export const lastingFolders = ['assets', 'card', 'fonts', 'still'];

/** Netlify's and Cloudflare Pages' _redirects: what is not there is said in the reader's language. */
export const redirectsFile = (given: string): string => {
  const { base } = placeOf(given);
  return [...below, ''].map((folder) => `${base}${folder}* ${base}${folder}404.html 404\n`).join('');
};

/**
 * Vercel's settings, to lie beside what is uploaded: as routes, since what it calls headers is said with the news that
 * there is no such file too, which would then be kept for ever. The last three answer where no file was found.
 */
export function vercel(given: string): string {
  const { base, lasting, embeds } = placeOf(given);
  const goOn = (src: string, headers: readonly (readonly [string, string])[]) => ({
    src,
    headers: Object.fromEntries(headers),
    continue: true,
  });
  const missing = (folder: string) => ({
    src: `^${literal(base + folder)}.*$`,
    status: 404,
    headers: { 'Cache-Control': askEachTime },
    dest: `${base}${folder}404.html`,
  });
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      routes: [
        // A page's address ends with a slash; those by which a host shows whose it is are not pages.
        {
          src: `^((?!/[.]well-known/)${folderPath}[A-Za-z0-9_~-]+)$`,
          status: 308,
          headers: { Location: '$1/' },
        },
        goOn(`^${literal(base)}.*$`, [
          ...said,
          ['Content-Security-Policy', policyHeader("'self'")],
          ['Cache-Control', askEachTime],
        ]),
        goOn(`${embeds}.*$`, [['Content-Security-Policy', policyHeader('*')]]),
        goOn(lasting, [['Cache-Control', forever]]),
        { handle: 'filesystem' },
        ...[...below, ''].map(missing),
      ],
    },
    undefined,
    2,
  )}\n`;
}

/** Every configuration by its file's name in `deploy/`. */
export const configurations = (base: string): Readonly<Record<string, string>> => ({
  'nginx.conf': nginx(base),
  'story-brotli.conf': 'brotli_static on;\n',
  Caddyfile: caddy(base),
  _headers: headersFile(base),
  _redirects: redirectsFile(base),
  'vercel.json': vercel(base),
});
