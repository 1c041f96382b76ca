import { expect, test } from 'vitest';
import { fileNameOf, looksLikePdf, originPattern, parseAddress } from './pdf-address';

const at = (address: string) => new URL(address);

test('only the web and files are addresses of PDFs', () => {
  expect(parseAddress('https://a.example/x.pdf')?.host).toBe('a.example');
  expect(parseAddress('file:///home/x.pdf')?.protocol).toBe('file:');
  for (const no of ['javascript:alert(1)', 'data:application/pdf,x', 'x.pdf', 'blob:x', '']) {
    expect(parseAddress(no)).toBeNull();
  }
});

test('an address may say that it is a PDF’s', () => {
  const yes = ['/a.pdf', '/a.PDF?x=1', '/pdf/2101.00001', '/get?file=a.pdf', '/get?f=a.pdf&x=1'];
  expect(yes.filter((path) => !looksLikePdf(at(`https://a.example${path}`)))).toEqual([]);
  const no = ['/', '/pdfs', '/a.pdf.html', '/get?pdf=1'];
  expect(no.filter((path) => looksLikePdf(at(`https://a.example${path}`)))).toEqual([]);
});

test('access is to a host', () => {
  expect(originPattern(at('https://a.example:8443/x.pdf'))).toBe('https://a.example/*');
  expect(originPattern(at('file:///home/x.pdf'))).toBe('file:///*');
});

test.each([
  ['https://a.example/books/On%20Ranking.pdf', null, 'On Ranking.pdf'],
  ['https://a.example/get?id=1', null, 'get.pdf'],
  ['https://a.example/', null, 'a.example.pdf'],
  ['https://a.example/100%.pdf', null, '100%.pdf'],
  ['https://a.example/x', 'attachment; filename="a \\"b\\".pdf"', 'a b.pdf'],
  ['https://a.example/x', 'inline; filename=plain.pdf', 'plain.pdf'],
  ['https://a.example/x', "inline; filename=x; filename*=UTF-8''%E6%9B%B8.pdf", '書.pdf'],
  ['https://a.example/x', 'inline; filename="../../etc/passwd"', '.. .. etc passwd.pdf'],
  ['https://a.example/x', 'inline', 'x.pdf'],
])('%s %s is called %s', (address, disposition, name) => {
  expect(fileNameOf(at(address), disposition)).toBe(name);
});
