extension BlueprintIndex {
  /// All of several elements, by name where they are one or two: `Order Database`, `all six stores`.
  ///
  /// - Parameters:
  ///   - elements: Elements of one kind.
  ///   - noun: What they are, in the singular.
  ///   - begins: Whether a sentence begins with the words.
  func all(_ elements: [Element], _ noun: String, begins: Bool = false) -> Passage {
    named(elements, begins, English.all(elements.count, noun))
  }

  /// Each of several elements, by name where they are one or two: `each of the six stores`.
  ///
  /// - Parameters:
  ///   - elements: Elements of one kind.
  ///   - noun: What they are, in the singular.
  ///   - begins: Whether a sentence begins with the words.
  func each(_ elements: [Element], _ noun: String, begins: Bool = false) -> Passage {
    named(elements, begins, English.each(elements.count, noun))
  }

  /// Any of several elements, by name where they are one or two: `any of the six stores`, for what none of them has.
  ///
  /// - Parameters:
  ///   - elements: Elements of one kind.
  ///   - noun: What they are, in the singular.
  func any(_ elements: [Element], _ noun: String) -> Passage {
    guard elements.count < 3 else {
      return "any of the \(markdown: English.count(elements.count, noun))"
    }
    return Passage(
      markdown: elements.map { InlineMarkdown.escaped($0.name) }.joined(separator: " or "))
  }

  private func named(_ elements: [Element], _ begins: Bool, _ words: String) -> Passage {
    guard elements.count > 2 else { return names(elements.map(\.id)) }
    return Passage(markdown: begins ? English.capitalised(words) : words)
  }
}
