/** Where spellings meet: "Service-Mapping" and "service mapping", "Llŷn" and "llyn". The database's `folded` says the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[øØłŁđĐðÐ]/g, (letter) => withoutStroke[letter] ?? letter)
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

const withoutStroke: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D' };
