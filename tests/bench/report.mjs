// The table of one case, as aligned text or as Markdown.

const columns = [
  { title: 'wall', value: (row) => row.wall, print: seconds },
  { title: 'CPU', value: (row) => row.cpu, print: seconds },
  { title: 'CPU min', value: (row) => row.cpuMin, print: seconds },
  { title: 'peak RSS', value: (row) => row.rss, print: megabytes },
  { title: 'raw', value: (row) => row.raw, print: kilobytes },
  { title: 'gzip', value: (row) => row.gzip, print: kilobytes },
  { title: 'brotli', value: (row) => row.brotli, print: kilobytes },
  { title: 'map', value: (row) => row.map, print: kilobytes },
];

/**
 * `rows` are { tool, state, wall, cpu, cpuMin, rss, raw, gzip, brotli, map }; a figure may be
 * missing.
 */
export function table(rows, markdown) {
  const ours = rows.find((row) => row.tool === 'bundle');
  const shown = columns.filter(({ value }) => rows.some((row) => value(row) !== undefined));
  const cells = rows.map((row) => [
    row.tool,
    ...shown.map(({ value, print }) => {
      const figure = value(row);
      if (figure === undefined) return '–';
      const base = ours && row !== ours ? value(ours) : undefined;
      return base ? `${print(figure)} (${ratio(figure / base)})` : print(figure);
    }),
    row.state,
  ]);
  const head = ['tool', ...shown.map(({ title }) => title), 'output'];
  return markdown ? markdownTable(head, cells) : textTable(head, cells);
}

function markdownTable(head, cells) {
  const line = (words) => `| ${words.map((word) => word.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, index) => (index > 0 && index < head.length - 1 ? '---:' : '---'));
  return [line(head), `|${rule.join('|')}|`, ...cells.map(line)].join('\n');
}

function textTable(head, cells) {
  const widths = head.map((title, index) =>
    Math.max(title.length, ...cells.map((row) => row[index].length)),
  );
  const line = (words) =>
    words
      .map((word, index) => {
        const numeric = index > 0 && index < words.length - 1;
        return numeric ? word.padStart(widths[index]) : word.padEnd(widths[index]);
      })
      .join('  ')
      .trimEnd();
  return [line(head), ...cells.map(line)].map((text) => `  ${text}`).join('\n');
}

function seconds(value) {
  return value < 0.9995 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`;
}

function megabytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}

function kilobytes(bytes) {
  const maximumFractionDigits = bytes < 10_000 ? 2 : 0;
  return `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits })} kB`;
}

function ratio(value) {
  return `${value.toFixed(value < 10 ? 2 : 1)}×`;
}
