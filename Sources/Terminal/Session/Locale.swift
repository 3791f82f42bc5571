import Glibc

/// The process's character set.
enum Locale {
  /// Takes over the user's locale for characters and returns its character set.
  ///
  /// Only for characters: numbers and sorting must not depend on where the program runs. Where the
  /// user's locale is not UTF-8, `C.UTF-8` is tried.
  static func activate() -> String {
    setlocale(LC_CTYPE, "")
    if codeset != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    if codeset != "UTF-8" { setlocale(LC_CTYPE, "") }
    return codeset
  }

  private static var codeset: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }
}
