internal import Foundation
internal import Yams

/// Reads YAML by the core schema of YAML 1.2, with places and limits.
package enum YAMLReader {
  /// How many aliases a text may hold.
  package static let aliasLimit = 100
  /// How many nodes a text may stand for.
  package static let nodeLimit = 100_000
  /// How deep collections may be nested.
  package static let depthLimit = 128

  /// The node of a YAML text that holds one document; an empty text is null.
  ///
  /// - Parameter nodeLimit: how many nodes it may stand for; a file that this program wrote itself may
  ///   hold as many as its size allows.
  /// - Throws: `YAMLError` with the first fault and its place.
  package static func node(
    of text: String, nodeLimit: Int = nodeLimit
  ) throws(YAMLError) -> YAMLNode {
    try YAMLGuard(aliasLimit: aliasLimit, depthLimit: depthLimit).check(Array(text.utf8))
    var composer = Composer(limit: nodeLimit)
    guard let root = try compose(text) else {
      return YAMLNode(content: .scalar(.null), line: 1, column: 1)
    }
    return try composer.node(root, depth: 0)
  }

  /// The value of a YAML text that holds one document; an empty text is null.
  ///
  /// - Throws: `YAMLError` with the first fault and its place.
  package static func value(of text: String) throws(YAMLError) -> OrderedValue {
    try node(of: text).value
  }

  private static func compose(_ text: String) throws(YAMLError) -> Node? {
    do {
      return try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
        .singleRoot()
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw YAMLError(.syntax("unreadable"), line: 1, column: 1)
    }
  }

  private static func fault(_ error: YamlError) -> YAMLError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      YAMLError(.syntax(problem), line: max(1, mark.line), column: max(1, mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      YAMLError(
        .duplicateKey(duplicates.first ?? ""), line: max(1, context.mark.line),
        column: max(1, context.mark.column))
    case .reader(let problem, _, _, _): YAMLError(.syntax(problem), line: 1, column: 1)
    default: YAMLError(.syntax("unreadable"), line: 1, column: 1)
    }
  }
}

extension YAMLReader {
  /// Turns the parser's nodes into ours while it counts them.
  private struct Composer {
    let limit: Int
    var count = 0

    init(limit: Int) { self.limit = limit }

    mutating func node(_ node: Node, depth: Int) throws(YAMLError) -> YAMLNode {
      let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
      count += 1
      guard count <= limit else {
        throw YAMLError(.tooManyNodes(limit: limit), line: line, column: column)
      }
      guard depth <= depthLimit else {
        throw YAMLError(.tooDeep(limit: depthLimit), line: line, column: column)
      }
      let content: YAMLNode.Content
      switch node {
      case .scalar(let scalar): content = .scalar(YAMLReader.resolved(scalar))
      case .alias:
        throw YAMLError(.syntax("undefined alias"), line: line, column: column)
      case .sequence(let sequence):
        var elements: [YAMLNode] = []
        for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
        content = .sequence(elements)
      case .mapping(let mapping):
        var members: [YAMLNode.Member] = []
        for (key, value) in mapping {
          guard case .scalar(let scalar) = key else {
            throw YAMLError(.keyIsNotScalar, line: line, column: column)
          }
          count += 1
          members.append(
            YAMLNode.Member(
              key: scalar.string, line: scalar.mark?.line ?? line,
              value: try self.node(value, depth: depth + 1)))
        }
        content = .mapping(members)
      }
      return YAMLNode(content: content, line: line, column: column)
    }
  }

  /// The value of a scalar by its style and the core schema.
  private static func resolved(_ scalar: Node.Scalar) -> OrderedValue {
    guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default:
      return YAMLNumber.isCoreNumber(scalar.string)
        ? .numeral(scalar.string) : .string(scalar.string)
    }
  }
}
