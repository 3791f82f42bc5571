extension Finding {
  /// The short id that the document's lines, the decision log and `dovetail explain` share: `f-7m3q2d`.
  ///
  /// It is made from rule, subject and message: one rule may find several things about one subject.
  package var handle: String {
    "f-" + Fingerprint("\(rule.rawValue)\n\(subject?.key ?? "")\n\(message)".utf8).shortForm
  }
}
