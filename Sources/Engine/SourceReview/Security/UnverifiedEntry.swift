/// SRC-19: users connect to a component that cannot tell who they are.
enum UnverifiedEntry: SourceReading {
  static let id: RuleID = "SRC-19"
  static let looksFor = "an entry that never asks who its users are"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let components = material.requirements.components
    guard let identity = components.first(where: { verifies($0, in: material) }) else { return [] }
    return components.compactMap { entry in
      let own = material.text.lines(ownedBy: entry.id)
      guard entry.id != identity.id, !material.isClient(entry.id),
        material.index.incoming(entry.id).allSatisfy({ material.isClient($0.source) }),
        let line = own.first(where: { $0.affirms(ReviewWords.socket) }),
        !material.index.outgoing(entry.id).contains(where: { $0.target == identity.id }),
        !own.contains(where: { $0.says(ReviewWords.authentication) })
      else { return nil }
      return finding(
        .error,
        "\(entry.name) takes connections of users, but nothing says how it knows who they are",
        about: .element(entry.id),
        because:
          "\(identity.name) knows the users, and \(entry.name) does not depend on it; an open "
          + "connection would receive what is meant for another.",
        meanwhile: "The token is checked when the connection opens (SEC-02).",
        at: [line.evidence] + identity.evidence.prefix(1),
        suggestion: "Say how \(entry.name) checks a token: by itself, or by asking "
          + "\(identity.name).")
    }
  }

  private static func verifies(_ element: Element, in material: SourceMaterial) -> Bool {
    Wording(element.name).contains(any: ["auth", "identity", "iam", "authentication"])
      || material.text.lines(ownedBy: element.id).contains { $0.says(logins) }
  }

  private static let logins: WordList = [
    "login", "authentication", "authenticates", "登录", "认证", "로그인", "인증",
  ]
}
