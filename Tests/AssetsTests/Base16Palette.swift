import Foundation

/// Just enough of a base16 file to measure its contrasts; the program reads palettes elsewhere.
struct Base16Palette {
  enum Failure: Error {
    case missing(String)
    case malformed(String)
  }

  let name: String
  let variant: String
  private let colours: [Int: [Double]]

  init(yaml: String) throws {
    var values: [String: String] = [:]
    for line in yaml.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { throw Failure.malformed(String(line)) }
      let key = line[..<colon].trimmingCharacters(in: .whitespaces)
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      values[key] = value.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
    guard let name = values["name"], values["system"] == "base16", values["author"] != nil,
      let variant = values["variant"]
    else { throw Failure.missing("system, name, author or variant") }
    self.name = name
    self.variant = variant
    var colours: [Int: [Double]] = [:]
    for index in 0...0x0F {
      let key = "base0" + String(index, radix: 16, uppercase: true)
      guard let text = values[key] else { throw Failure.missing(key) }
      guard text.count == 7, text.hasPrefix("#"), let number = Int(text.dropFirst(), radix: 16)
      else { throw Failure.malformed(key) }
      colours[index] = [16, 8, 0].map { Double((number >> $0) & 0xFF) / 255 }
    }
    self.colours = colours
  }

  /// The relative luminance of WCAG 2, from 0 (black) to 1 (white).
  func luminance(_ index: Int) throws -> Double {
    guard let colour = colours[index] else { throw Failure.missing("base \(index)") }
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(_ first: Int, on second: Int) throws -> Double {
    let values = [try luminance(first), try luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }
}
