/// A person's use of a part of the system, as the sources draw or tell it.
///
/// Persons are no parts of the system, so it is no interaction to be decided about; it tells where users enter.
package struct Visit: Hashable, Sendable {
  package var person: ElementID
  package var target: ElementID
  /// What the person does there, in the source's words.
  package var purpose: String?
  /// The protocol or technology as named.
  package var via: String?
  package var evidence: Evidence

  package init(
    person: ElementID, target: ElementID, purpose: String? = nil, via: String? = nil,
    evidence: Evidence
  ) {
    self.person = person
    self.target = target
    self.purpose = purpose
    self.via = via
    self.evidence = evidence
  }
}
