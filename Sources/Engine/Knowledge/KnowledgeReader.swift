internal import Formats

/// Reads files of the catalogue; what is not understood becomes a problem with file and line.
///
/// A fault costs the smallest thing around it: a fact, else an entry, and only where the YAML itself breaks
/// the file.
package enum KnowledgeReader {
  /// What a file holds.
  package struct Reading: Hashable, Sendable {
    package var entries: [KnowledgeEntry] = []
    package var problems: [KnowledgeProblem] = []
  }

  /// Reads one file.
  package static func reading(of file: KnowledgeFile) -> Reading {
    var reading = Reading()
    let root: YAMLNode
    do throws(YAMLError) {
      root = try YAMLReader.node(of: file.text)
    } catch {
      let reason = ReviewFileError(.yaml(error.reason), line: error.line).reason.title
      reading.problems.append(
        KnowledgeProblem(file: file.name, line: error.line, reason: reason))
      return reading
    }
    if root.scalar == .null { return reading }
    guard let nodes = root.elements else {
      reading.problems.append(
        KnowledgeProblem(file: file.name, line: root.line, reason: "a list of entries is expected"))
      return reading
    }
    for node in nodes {
      do throws(KnowledgeFault) {
        reading.entries.append(
          try entry(node, file: file.name, problems: &reading.problems))
      } catch {
        reading.problems.append(error.problem(in: file.name))
      }
    }
    return reading
  }

  private static func entry(
    _ node: YAMLNode, file: String, problems: inout [KnowledgeProblem]
  ) throws(KnowledgeFault) -> KnowledgeEntry {
    let fields = try KnowledgeFields(
      node, known: ["id", "name", "aliases", "kind", "vendor", "provides", "facts"])
    let id = try fields.text("id")
    guard isKebabCase(id) else {
      throw KnowledgeFault(
        "“\(id)” is no id of small letters, digits and hyphens", fields.line("id"))
    }
    let kindName = try fields.text("kind")
    guard let kind = KnowledgeEntry.Kind(rawValue: kindName) else {
      throw KnowledgeFault("“\(kindName)” is no known kind", fields.line("kind"))
    }
    var entry = KnowledgeEntry(
      id: id, name: try fields.text("name"), aliases: try fields.texts("aliases"), kind: kind,
      vendor: try fields.optionalText("vendor"), provides: try fields.texts("provides"),
      file: file, line: node.line)
    for factNode in try fields.elements("facts") {
      do throws(KnowledgeFault) {
        entry.facts.append(try fact(factNode))
      } catch {
        problems.append(error.problem(in: file))
      }
    }
    return entry
  }

  private static func fact(_ node: YAMLNode) throws(KnowledgeFault) -> KnowledgeFact {
    let fields = try KnowledgeFields(
      node, known: ["about", "value", "unit", "says", "source", "read"])
    let name = try fields.text("about")
    guard let about = KnowledgeFact.Aspect(rawValue: name) else {
      throw KnowledgeFault("a fact about “\(name)”, which is no known aspect", fields.line("about"))
    }
    let source = try fields.text("source")
    guard source.hasPrefix("https://"), !source.contains(where: \.isWhitespace) else {
      throw KnowledgeFault("“\(source)” is no https address", fields.line("source"))
    }
    let read = try fields.text("read")
    guard isDate(read) else {
      throw KnowledgeFault("“\(read)” is no date of the form YYYY-MM-DD", fields.line("read"))
    }
    return KnowledgeFact(
      about: about, value: try value(fields, about: about), says: try fields.text("says"),
      source: source, read: read)
  }

  private static func value(
    _ fields: KnowledgeFields, about: KnowledgeFact.Aspect
  ) throws(KnowledgeFault) -> KnowledgeFact.Value? {
    let unitName = try fields.optionalText("unit")
    guard let literal = try fields.optionalScalar("value") else {
      guard unitName == nil else {
        throw KnowledgeFault("a unit without a value", fields.line("unit"))
      }
      return nil
    }
    if let number = literal.number {
      guard let unitName, let unit = KnowledgeFact.Unit(rawValue: unitName),
        about.units.contains(unit)
      else {
        throw KnowledgeFault(
          "a number about \(about.title) needs a unit it can have", fields.line("value"))
      }
      return .number(number, unit)
    }
    guard unitName == nil else {
      throw KnowledgeFault("“\(literal.text)” is no number of that unit", fields.line("value"))
    }
    if let words = about.words, !words.contains(literal.text) {
      throw KnowledgeFault(
        "“\(literal.text)” is none of \(words.joined(separator: ", "))", fields.line("value"))
    }
    return .text(literal.text)
  }

  private static func isKebabCase(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) }),
      let month = Int(String(Substring(parts[1]))), let day = Int(String(Substring(parts[2])))
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
