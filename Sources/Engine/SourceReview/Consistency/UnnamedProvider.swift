/// SRC-128: a provider without a name.
enum UnnamedProvider: SourceReading {
  static let id: RuleID = "SRC-128"
  static let looksFor = "a provider of which only the sort is named"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let unnamed = material.requirements.elements(.externalSystem).filter { external in
      material.knowledge.entries(of: external.id).isEmpty
        && Wording(external.name).words.allSatisfy { sorts.contains($0) }
        && Wording(external.name).words.contains { kinds.contains($0) }
    }
    guard let first = unnamed.first else { return [] }
    let names = NameList.and(unnamed.map(\.name))
    return [
      finding(
        .note, "\(names): only the sort of provider is named, not the provider",
        about: .element(first.id),
        because: "How its calls are signed, whether it takes a key against repetition, its limits "
          + "and where it keeps data differ from one to the next.",
        meanwhile: "What all of its sort have in common is designed.",
        at: unnamed.prefix(3).compactMap(\.evidence.first),
        suggestion: "Name the product and the version of its interface.")
    ]
  }

  private static let kinds: Set<String> = [
    "payment", "payments", "email", "mail", "sms", "bank", "shipping", "identity", "maps", "push",
    "card", "tax", "messaging", "psp",
  ]
  private static let sorts: Set<String> = [
    "payment", "payments", "gateway", "provider", "email", "mail", "sms", "bank", "shipping",
    "identity", "maps", "push", "card", "tax", "messaging", "psp", "external", "service", "system",
    "api", "third", "party", "processor", "carrier", "notification", "the", "server", "smtp",
  ]
}
