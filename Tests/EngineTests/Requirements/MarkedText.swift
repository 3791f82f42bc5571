@testable import Engine

/// A document in which `«` and `»` mark the lines where a statement is expected to be found.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The lines that bear a mark, ascending.
  let lines: [Int]

  init(_ marked: String) {
    text = marked.replacing("«", with: "").replacing("»", with: "")
    lines = marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains("«") }.map { $0.offset + 1 }
  }

  /// What the document states.
  var requirements: Requirements { extracted(text) }
}

/// What one component design states.
func extracted(_ text: String) -> Requirements {
  let document = SourceDocument(name: "d.md", kind: .componentDesign, bytes: Array(text.utf8))
  return Extraction.requirements(of: [document])
}

extension Requirements {
  /// The interactions as `source > target style`, in order.
  var arrows: [String] {
    interactions.map { "\(name($0.source)) > \(name($0.target)) \($0.style.rawValue)" }
  }

  /// The lines of all places of all interactions, ascending and without repetition.
  var interactionLines: [Int] {
    Set(interactions.flatMap(\.evidence).map(\.place.line)).sorted()
  }

  /// The elements as `kind name`, in order.
  var parts: [String] { elements.map { "\($0.kind.rawValue) \($0.name)" } }
}

/// Two components with headings of their own, to which tests add what they are about.
let twoServices = """
  ## Order Service
  - **Responsibility:** takes orders

  ## Payment Service
  - **Responsibility:** takes money


  """
