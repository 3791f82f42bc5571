package import Screen

/// Turns the bytes that a terminal sends into events; a pure value that knows no clock.
///
/// Bytes are read here and not by ncurses, because the sequences of mouse, paste and focus are
/// missing from many terminfo entries, and because an unknown sequence must be eaten whole: its
/// tail would else be taken for commands.
package struct InputDecoder: Equatable, Sendable {
  private var buffer: [UInt8] = []
  private var paste: [UInt8]?
  /// Whether ESC before a sequence stands for Alt, as rxvt sends it; elsewhere it is the Escape key,
  /// pressed just before an arrow.
  private let prefixesAlt: Bool

  /// Makes a decoder with nothing pending.
  ///
  /// - Parameter terminal: The name of the terminal, which tells how it sends Alt with an arrow.
  package init(terminal: String = "") { prefixesAlt = terminal.hasPrefix("rxvt") }

  /// Whether bytes wait for the rest of their sequence; after a short silence call `flush`.
  package var isPending: Bool { !buffer.isEmpty }

  /// Whether a paste has begun whose end has not arrived.
  package var isPasting: Bool { paste != nil }

  /// Takes bytes as they arrive, cut anywhere, and returns the events that are complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    buffer.append(contentsOf: bytes)
    return drain(isFinal: false)
  }

  /// Decides about what is pending, because nothing followed: a lone ESC is the Escape key.
  ///
  /// A paste whose end never arrived is delivered as far as it came.
  package mutating func flush() -> [InputEvent] {
    if let paste {
      let text = InputDecoder.pasted(paste + buffer)
      self.paste = nil
      buffer.removeAll()
      return [.paste(text)]
    }
    let events = drain(isFinal: true)
    buffer.removeAll()
    return events
  }

  private mutating func drain(isFinal: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var rest = buffer[...]
    while !rest.isEmpty {
      if paste != nil {
        guard let text = takePaste(from: &rest) else { break }
        events.append(.paste(text))
        continue
      }
      let count = rest.count
      let token = InputToken.next(in: &rest, isFinal: isFinal, prefixesAlt: prefixesAlt)
      switch token {
      case .none: break
      case .text(let text):
        events += text.map { .key(.character($0)) }
      case .event(let event): events.append(event)
      case .pasteStart: paste = []
      case .ignored: break
      }
      if token == nil || rest.count == count { break }
    }
    buffer = Array(rest)
    return events
  }

  /// Moves bytes into the paste; returns its text when the end marker was among them.
  private mutating func takePaste(from rest: inout ArraySlice<UInt8>) -> String? {
    let end: [UInt8] = Array("\u{1B}[201~".utf8)
    var start = rest.startIndex
    while let escape = rest[start...].firstIndex(of: 0x1B) {
      let tail = rest[escape...].prefix(end.count)
      if tail.elementsEqual(end) {
        let text = InputDecoder.pasted((paste ?? []) + rest[..<escape])
        paste = nil
        rest = rest[(escape + end.count)...]
        return text
      }
      if end.starts(with: tail) {
        // The marker may be cut in two; its beginning stays in the buffer.
        paste?.append(contentsOf: rest[..<escape])
        rest = rest[escape...]
        return nil
      }
      start = escape + 1
    }
    paste?.append(contentsOf: rest)
    rest = []
    return nil
  }

  /// The text of a paste; terminals send line ends as CR.
  private static func pasted(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !isAfterReturn {
        result.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: result, as: UTF8.self)
  }
}
