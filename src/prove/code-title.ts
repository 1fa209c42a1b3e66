const TITLE =
  /(?:^|[\s{,])(?:title|filename|file|caption|name)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/u;

/** Gives the title that stands behind the fence of a block of code, which is printed with it. */
export function titleOfCode(
  lang: string | null | undefined,
  meta: string | null | undefined,
): string {
  const whole = `${lang ?? ''} ${meta ?? ''}`.trim();
  const [, a, b, c] = TITLE.exec(whole) ?? [];
  const named = /^[^\s{:,]+:(?:title=)?([^\s{}"=]+)/u.exec(whole)?.[1];
  return a ?? b ?? c ?? named ?? '';
}
