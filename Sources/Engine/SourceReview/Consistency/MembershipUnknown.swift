/// SRC-130: who belongs to a group decides, and nobody knows who does.
enum MembershipUnknown: SourceReading {
  static let id: RuleID = "SRC-130"
  static let looksFor = "rights by a group whose members no part keeps"

  static func findings(in material: SourceMaterial) -> [Finding] {
    groups(without: material) + detached(in: material)
  }

  /// Results are limited to a class, a team or a tenant that nobody fills.
  private static func groups(without material: SourceMaterial) -> [Finding] {
    guard !material.says(membership),
      let line = material.first(
        collectives,
        where: {
          $0.says(limited) && $0.kind != .code && $0.kind != .diagram
        })
    else { return [] }
    let group = line.quoted(collectives)
    return [
      finding(
        "“\(group)” decides who sees what, and no source says who belongs to it",
        about: material.subject(of: line),
        because: "The check needs to know at each request who is in which group, since when, and "
          + "who may change it.",
        meanwhile: "Membership is taken from the token (SEC-03).", at: [line.evidence],
        suggestion: "Name the part that keeps who belongs to “\(group)”, who changes it, and how "
          + "the others ask.")
    ]
  }

  /// A part keeps members without knowing the part that keeps the people.
  private static func detached(in material: SourceMaterial) -> [Finding] {
    guard
      let users = material.requirements.components.first(where: {
        Wording($0.name).contains(any: ["user", "users", "account", "member", "회원"])
      })
    else { return [] }
    return material.requirements.components.compactMap { part -> Finding? in
      let own = material.text.lines(ownedBy: part.id).filter { $0.kind != .heading }
      guard part.id != users.id, Wording(part.name).contains(any: owning),
        let line = own.first(where: { $0.says(members) }),
        !material.index.outgoing(part.id).contains(where: { $0.target == users.id }),
        material.index.events(consumedBy: part.id).isEmpty
      else { return nil }
      return finding(
        "\(part.name) keeps members, and does not depend on \(users.name), which knows the people",
        about: .element(part.id),
        because: "Ids of people who do not exist, were deleted or blocked stay in groups, and with "
          + "them what a member may see.",
        meanwhile: "\(part.name) takes ids as they come.",
        at: [line.evidence] + users.evidence.prefix(1),
        suggestion: "Say how \(part.name) checks an id, and how it learns that a person is gone.")
    }
  }

  private static let collectives: WordList = [
    "class", "course", "tenant", "organisation", "organization", "workspace", "ward",
    "project members", "class results",
  ]
  private static let limited: WordList = [
    "scoped", "only see", "may see", "restricted to", "visible to", "limited to",
  ]
  private static let membership: WordList = [
    "enrol*", "roster", "membership*", "invit*", "add member*", "assigned to", "member management",
    "manages members", "joins the", "scim", "claims", "成员管理", "멤버 관리",
  ]
  private static let owning: WordList = ["group", "team", "channel", "room", "guild", "club"]
  private static let members: WordList = ["member*", "成员", "멤버", "mitglied*"]
}
