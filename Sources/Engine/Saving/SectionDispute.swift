/// A section that somebody edited on disk and that the run changed too.
package struct SectionDispute: Hashable, Sendable, Identifiable {
  /// Which text is to stand.
  package enum Settlement: String, CaseIterable, Hashable, Sendable {
    case onDisk, generated
    /// What is on disk, then what was generated.
    case both
  }

  package var id: SectionID
  package var title: String
  /// What the last save wrote; empty when it had no such section.
  package var base: String
  package var onDisk: String
  package var generated: String

  package init(id: SectionID, title: String, base: String, onDisk: String, generated: String) {
    self.id = id
    self.title = title
    self.base = base
    self.onDisk = onDisk
    self.generated = generated
  }

  /// A name for what is disputed: another text on either side gives another name.
  package var fingerprint: String {
    var print = Fingerprint(onDisk.utf8)
    print.add([0x00])
    print.add(generated.utf8)
    return print.hexadecimal
  }

  /// The section's text as it is settled; what is on disk stands until it is.
  func content(
    _ settlement: Settlement?, onDisk: DocumentPart, generated: DocumentPart
  ) -> String {
    switch settlement {
    case .onDisk, nil: onDisk.content
    case .generated: generated.content
    case .both:
      onDisk.content + (onDisk.content.hasSuffix("\n\n") ? "" : "\n") + generated.body + "\n\n"
    }
  }
}

/// The three texts that a file in conflict comes from.
package struct ContestedTexts: Hashable, Sendable {
  /// What the last save wrote.
  package var base: String
  package var onDisk: String
  package var generated: String

  package init(base: String, onDisk: String, generated: String) {
    self.base = base
    self.onDisk = onDisk
    self.generated = generated
  }

  /// The texts merged with what was settled so far.
  package func merge(_ settled: [SectionID: SectionDispute.Settlement]) -> SectionMerge {
    SectionMerge(base: base, edited: onDisk, generated: generated, settled: settled)
  }
}
