/// SRC-46: people's data is kept beside the identity provider that has it.
enum IdentityDataTwice: SourceReading {
  static let id: RuleID = "SRC-46"
  static let looksFor = "people's data kept in two places"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard let provider = material.elements(.identity).first,
      !material.says(["source of truth", "system of record", "sync users", "scim", "user sync"])
    else { return [] }
    for line in material.text.lines(people) where line.kind != .prose {
      let fields = material.text.block(line.block)
        .filter { $0.number > line.number && $0.number < line.number + 12 && $0.says(details) }
      guard fields.count > 1 else { continue }
      return [
        finding(
          "Names and addresses of users are kept in \(provider.name) and in the system's own table",
          about: .element(provider.id),
          because: "A change in one does not reach the other, and a deletion has to be made twice.",
          meanwhile: "The component that holds the table is the system of record for what it adds "
            + "(DAT-01).",
          at: [line.evidence] + fields.prefix(2).map(\.evidence) + provider.evidence.prefix(1),
          suggestion: "Say for each field which of the two leads, and how the other learns of a "
            + "change.")
      ]
    }
    return []
  }

  private static let people: WordList = [
    "class user", "table users", "table user", "entity user", "class account", "class customer",
  ]
  private static let details: WordList = [
    "email", "phone", "username", "full name", "first name", "last name",
  ]
}
