/// SRC-129: something is allowed once, and nothing sees to it.
enum OnceUnenforced: SourceReading {
  static let id: RuleID = "SRC-129"
  static let looksFor = "something that is allowed once and that nothing counts"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(enforced),
      let line = material.first(rules, where: { $0.says(deeds) && $0.kind != .code })
    else { return [] }
    let deed = line.quoted(deeds)
    return [
      finding(
        "“\(line.quoted(rules))” is the rule for “\(deed)”, and no source says who counts it",
        about: material.subject(of: line),
        because: "Two requests at the same moment, from two tabs or by a second press, both find "
          + "that none has been made, and both go through.",
        meanwhile: "The part that stores the outcome refuses the second (API-03).",
        at: [line.evidence],
        suggestion: "Name the part that decides, the constraint in its store that lets only one "
          + "through, and what the second caller is told.")
    ]
  }

  private static let rules: WordList = [
    "used once", "one time", "only once", "only one", "once per", "at most once per",
    "exactly one vote",
    "single use",
    "first come", "one per", "resubmit once", "한 번만", "1회", "仅一次", "nur einmal",
  ]
  private static let deeds: WordList = [
    "resubmit*", "submit*", "vote*", "redeem*", "coupon*", "voucher*", "claim*", "promo*", "code",
    "codes", "invitation*",
    "discount*", "bid", "bids", "attempt*", "enrol*", "투표", "쿠폰", "领取", "gutschein*",
  ]
  private static let enforced: WordList = [
    "unique", "constraint", "idempot*", "optimistic*", "atomic*", "version number", "etag",
    "enforced by", "database lock", "for update", "dedup*",
  ]
}
