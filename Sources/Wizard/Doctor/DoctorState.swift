package import Screen

/// A walk through what a terminal can do, each thing tried by its user: a value like the wizard's state.
package struct DoctorState: Equatable, Sendable {
  /// What is tried, in the order of the walk.
  package enum Page: Int, CaseIterable, Equatable, Sendable {
    case colours, width, keys, paste, mouse, clipboard

    /// The name in the head line and in the report.
    package var title: String {
      switch self {
      case .colours: "Colours"
      case .width: "Width"
      case .keys: "Keys"
      case .paste: "Paste"
      case .mouse: "Mouse"
      case .clipboard: "Clipboard"
      }
    }
  }

  /// What a try came to.
  package enum Outcome: Equatable, Sendable {
    case untried, works
    case fails
  }

  /// Uses of the mouse that are tried.
  package enum Gesture: String, CaseIterable, Hashable, Sendable {
    case click, doubleClick, drag, wheel
  }

  package var size: ScreenSize
  package private(set) var page = Page.colours
  package private(set) var isDone = false
  /// What the user said of colours and widths.
  private var answers: [Page: Bool] = [:]
  /// Keys that arrived on the page of keys.
  package private(set) var keys: [Key] = []
  /// Bytes and lines of the last paste; nil before one arrived.
  package private(set) var paste: (bytes: Int, lines: Int)? {
    get { pasted.map { ($0.bytes, $0.lines) } }
    set { pasted = newValue.map { Pasted(bytes: $0.bytes, lines: $0.lines) } }
  }
  private var pasted: Pasted?
  package private(set) var gestures: Set<Gesture> = []
  /// What was put into the clipboard; it is to be pasted back.
  package let token: String
  /// Whether the clipboard gave back what was put into it.
  private var clipboardAnswer: Bool?

  private struct Pasted: Equatable, Sendable {
    var bytes: Int
    var lines: Int
  }

  /// Begins a walk.
  /// - Parameter token: a text that is in no clipboard yet.
  package init(size: ScreenSize, token: String) {
    self.size = size
    self.token = token
  }

  /// The keys that are asked for, with the hands of people who write in mind.
  package static let wanted = [
    "up", "home", "end", "pageup", "pagedown", "delete", "backtab", "f1", "shift-right",
    "ctrl-right", "ctrl-home", "alt-up", "alt-f", "ctrl-p", "ctrl-_",
  ].compactMap { Key($0) }

  /// Takes in what the user did.
  /// - Returns: whether the token is to be put into the clipboard now.
  package mutating func take(_ event: InputEvent) -> Bool {
    switch event {
    case .resize(let columns, let rows): size = ScreenSize(columns: columns, rows: rows)
    case .terminationRequested: isDone = true
    case .paste(let text): take(paste: text)
    case .mouse(let mouse): take(mouse)
    case .key(let key): return take(key)
    case .focusGained, .focusLost, .suspendRequested: break
    }
    return false
  }

  private mutating func take(_ key: Key) -> Bool {
    if key == .control("c") {
      isDone = true
      return false
    }
    if page == .keys, !keys.contains(key) { keys.append(key) }
    switch key {
    case Key(.enter): return turn(1)
    case Key(.backspace), Key(.escape): return page == .keys ? false : turn(-1)
    case .character("y"), .character("n"):
      if page == .colours || page == .width || page == .clipboard {
        let isFine = key == .character("y")
        if page == .clipboard { clipboardAnswer = isFine } else { answers[page] = isFine }
        return turn(1)
      }
    case .character("q"): if page != .keys { isDone = true }
    default: break
    }
    return false
  }

  private mutating func turn(_ step: Int) -> Bool {
    guard let next = Page(rawValue: page.rawValue + step) else {
      isDone = step > 0
      return false
    }
    page = next
    return page == .clipboard
  }

  private mutating func take(paste text: String) {
    switch page {
    case .clipboard: clipboardAnswer = text.contains(token)
    default:
      paste = (text.utf8.count, text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }
  }

  private mutating func take(_ mouse: MouseEvent) {
    switch mouse.action {
    case .press(.left): gestures.insert(mouse.clicks == 2 ? .doubleClick : .click)
    case .drag: gestures.insert(.drag)
    case .wheelUp, .wheelDown: gestures.insert(.wheel)
    default: break
    }
  }

  /// What a page came to so far.
  package func outcome(of page: Page) -> Outcome {
    let answer: Bool?
    switch page {
    case .colours, .width: answer = answers[page]
    case .keys:
      let pressed = keys.filter { $0 != Key(.enter) }
      answer = pressed.isEmpty ? nil : Self.wanted.allSatisfy { keys.contains($0) }
    case .paste: answer = pasted.map { _ in true }
    case .mouse: answer = gestures.isEmpty ? nil : gestures.count == Gesture.allCases.count
    case .clipboard: answer = clipboardAnswer
    }
    return answer.map { $0 ? .works : .fails } ?? .untried
  }
}
