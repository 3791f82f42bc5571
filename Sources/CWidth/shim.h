#ifndef DOVETAIL_WIDTH_SHIM_H
#define DOVETAIL_WIDTH_SHIM_H

#include <locale.h>
#include <wchar.h>

// <wchar.h> declares wcwidth only under _XOPEN_SOURCE, which Swift's Glibc module is built without;
// defining the macro here would come too late, so the function is declared as POSIX specifies it.
extern int wcwidth(wchar_t character);

/// The columns of a code point in a locale: -1 where it cannot be drawn, else 0, 1 or 2.
///
/// The locale is switched for the calling thread only, so the answer does not depend on whether
/// the process has called setlocale.
static inline int dovetail_wcwidth(unsigned int scalar, locale_t locale) {
  locale_t previous = uselocale(locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(previous);
  return width;
}

#endif
