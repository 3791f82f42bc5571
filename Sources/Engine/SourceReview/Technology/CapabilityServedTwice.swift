/// SRC-32: one component reaches two providers for one capability.
enum CapabilityServedTwice: SourceReading {
  static let id: RuleID = "SRC-32"
  static let looksFor = "one capability that two providers serve in one component"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.flatMap { component -> [Finding] in
      kinds.compactMap { kind, capability in
        let uses = material.index.outgoing(component.id).filter { interaction in
          material.index.kind(interaction.target) == .externalSystem
            && material.knowledge.entries(of: interaction.target).contains { $0.kind == kind }
        }
        let providers = uses.map(\.target).uniqued
        guard providers.count > 1,
          !material.text.lines(about: component).contains(where: { $0.says(roles) })
        else { return nil }
        let names = NameList.and(providers.map(material.index.name))
        return finding(
          "\(component.name) has \(names) for \(capability), and nothing says when which is used",
          about: .element(component.id),
          because: "Whether the second stands in for the first, serves other customers or will "
            + "replace it decides what happens when one fails, and who settles a repeated attempt.",
          meanwhile: "\(names) are designed as independent interactions; none is the fallback of "
            + "another (ERR-06).",
          at: uses.compactMap(\.evidence.first),
          suggestion: "Say by what \(component.name) chooses, and whether one may take over an "
            + "attempt of another.")
      }
    }
  }

  private static let kinds: [(KnowledgeEntry.Kind, String)] = [
    (.payment, "payments"), (.mail, "mail"), (.sms, "text messages"), (.maps, "maps"),
    (.search, "search"), (.identity, "identity"), (.push, "push messages"),
    (.shipping, "shipping"), (.tax, "tax"),
  ]
  private static let roles: WordList = [
    "fallback", "backup", "secondary", "failover", "fails over", "primary", "depending on",
    "region", "countries", "either",
  ]
}
