/// Follows headings from the top and gives each its section id.
///
/// The title's heading does not count; a path that occurs again gets `-2`, `-3` and so on.
struct HeadingPath {
  private var open: [(level: Int, slug: String)] = []
  private var counts: [String: Int] = [:]

  /// Enters a heading of that level and returns its id.
  mutating func enter(level: Int, title: String) -> SectionID {
    while let last = open.last, last.level >= level { open.removeLast() }
    var slug = Self.slug(title)
    let parent = open.map(\.slug).joined(separator: "/")
    let path = parent.isEmpty ? slug : parent + "/" + slug
    let count = (counts[path] ?? 0) + 1
    counts[path] = count
    if count > 1 { slug += "-\(count)" }
    open.append((level, slug))
    return SectionID(open.map(\.slug).joined(separator: "/"))
  }

  /// Lower-case words joined by hyphens; letters and digits of any script stay.
  static func slug(_ title: String) -> String {
    var result = ""
    var pendingHyphen = false
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if pendingHyphen, !result.isEmpty { result += "-" }
        pendingHyphen = false
        result.unicodeScalars.append(scalar)
      } else {
        pendingHyphen = true
      }
    }
    return result.isEmpty ? "section" : result
  }
}
