/// SRC-102: settings that all share point at the machine they are read on.
enum AddressOfOneMachine: SourceReading {
  static let id: RuleID = "SRC-102"
  static let looksFor = "settings that work on one machine only"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard material.services.count > 2, FixedAddress.findings(in: material).isEmpty else {
      return []
    }
    let lines = material.text.lines(["localhost"]).filter { line in
      line.kind == .code && isSetting(line.text) && !Wording(line.section).contains(any: local)
    }
    guard lines.count > 1, let first = lines.first else { return [] }
    let owner = material.owner(of: first).map { " of \($0)" } ?? ""
    return [
      finding(
        "The settings\(owner) point at localhost for \(lines.count) other parts",
        about: material.subject(of: first),
        because: "In a container or on a second host localhost is the part itself: no database and "
          + "no registry is there.",
        meanwhile: "Parts are addressed by name (OPS-01).", at: lines.prefix(4).map(\.evidence),
        suggestion: "Name the address by environment, and take it from where it is deployed.")
    ]
  }

  /// `url: jdbc:postgresql://localhost:5432/orders`, not a command to be typed.
  private static func isSetting(_ text: String) -> Bool {
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    let key = text[..<mark].trimmed
    return !key.isEmpty && !key.contains(" ") && key.lowercased() != "http"
      && text[mark...].contains("://localhost")
  }

  private static let local: WordList = [
    "local", "development", "getting started", "quick start", "run", "install*", "test*",
  ]
}
