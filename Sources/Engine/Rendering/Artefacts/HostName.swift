/// Names that machines accept: DNS labels as in Kubernetes, scrape targets and breaker instances.
enum HostName {
  /// Lower-case letters, digits and hyphens, at most 63; `nil` when the text has none.
  static func label(_ text: String) -> String? {
    var result = ""
    var pendingHyphen = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if pendingHyphen, !result.isEmpty { result += "-" }
        pendingHyphen = false
        result.unicodeScalars.append(scalar)
      } else {
        pendingHyphen = true
      }
    }
    let letters = result.contains { $0.isLetter }
    guard letters, result.utf8.count > 1 else { return nil }
    var short = String(result.prefix(63))
    while short.hasSuffix("-") { short.removeLast() }
    return short
  }
}

extension BlueprintIndex {
  /// The element's host name: its name, a Latin alias, or its kind and number.
  func host(_ id: ElementID) -> String {
    guard let element = element(id) else { return HostName.label(id.rawValue) ?? "component" }
    if let name = latinHost(element) { return name }
    let number = requirements.elements.firstIndex { $0.id == id } ?? 0
    return "\(element.kind == .component ? "component" : "element")-\(number + 1)"
  }

  /// Whether nothing in the element's names can be a host name, so that its number stands for it.
  func hostIsNumbered(_ id: ElementID) -> Bool {
    element(id).map { latinHost($0) == nil } ?? false
  }

  /// How metrics call an element: components by their host, everybody else by a word of their name.
  func peer(_ id: ElementID) -> String {
    guard let element = element(id), hostIsNumbered(id) else { return host(id) }
    let known = blueprint.knowledge.entries(of: id)
    if known.count == 1, let name = known.first.flatMap({ HostName.label($0.name) }) { return name }
    let latin = String(
      element.name.unicodeScalars.map { $0.isASCII ? Character($0) : " " })
    guard element.kind != .component else { return host(id) }
    if let word = HostName.label(latin), word.count > 4 { return word }
    return element.name.split(separator: " ").joined(separator: "-").lowercased()
  }

  private func latinHost(_ element: Element) -> String? {
    if element.name.unicodeScalars.allSatisfy(\.isASCII), let name = HostName.label(element.name) {
      return name
    }
    let aliases = element.aliases.filter { $0.unicodeScalars.allSatisfy(\.isASCII) }
    // An alias of several words says more than a diagram's short id.
    for alias in aliases + [element.id.rawValue] where alias.contains(where: { " -_".contains($0) })
    {
      if alias.unicodeScalars.allSatisfy(\.isASCII), let name = HostName.label(alias) {
        return name
      }
    }
    for alias in aliases where alias.count > 2 {
      if let name = HostName.label(alias) { return name }
    }
    return nil
  }
}
