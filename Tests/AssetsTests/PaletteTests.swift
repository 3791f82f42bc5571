import Assets
import Foundation
import Testing

@Suite("The palettes that are built in")
struct PaletteTests {
  @Test("Every palette of the repository is built in, byte for byte, and no other")
  func palettesEqualTheFiles() throws {
    let files = try Repository.files(in: "Themes")
    #expect(Assets.palettes().map { $0.name + ".yaml" } == files)
    for palette in Assets.palettes() {
      let onDisk = Repository.root.appending(path: "Themes/\(palette.name).yaml")
      #expect(try Data(contentsOf: onDisk) == Data(palette.text.utf8), "\(palette.name)")
    }
  }

  @Test("There are at least three light and five dark palettes")
  func bothVariantsAreThere() throws {
    let palettes = try Assets.palettes().map { try Base16Palette(yaml: $0.text) }
    #expect(palettes.count { $0.variant == "light" } >= 3)
    #expect(palettes.count { $0.variant == "dark" } >= 5)
    #expect(Set(palettes.map(\.name)).count == palettes.count)
  }

  @Test("Text is readable on its background and on a selection (contrast 7)")
  func textIsReadable() throws {
    for file in Assets.palettes() {
      let palette = try Base16Palette(yaml: file.text)
      #expect(try palette.contrast(0x05, on: 0x00) >= 7, "\(file.name)")
      #expect(try palette.contrast(0x05, on: 0x02) >= 7, "\(file.name)")
    }
  }

  @Test("Every role is readable where it is drawn (contrast 4.5)")
  func rolesAreReadable() throws {
    for file in Assets.palettes() {
      let palette = try Base16Palette(yaml: file.text)
      for role in [0x03, 0x04, 0x06, 0x07] + Array(0x08...0x0F) {
        let contrast = try palette.contrast(role, on: 0x00)
        #expect(contrast >= 4.5, "\(file.name) base\(role): \(contrast)")
      }
      for role in 0x08...0x0F {
        let contrast = try palette.contrast(role, on: 0x02)
        #expect(contrast >= 4.5, "\(file.name) base\(role) selected: \(contrast)")
      }
      #expect(try palette.contrast(0x01, on: 0x04) >= 4.5, "\(file.name) status line")
    }
  }

  @Test("A dark palette is dark and a light one light")
  func variantTellsTheBackground() throws {
    for file in Assets.palettes() {
      let palette = try Base16Palette(yaml: file.text)
      let background = try palette.luminance(0x00)
      #expect((background < 0.2) == (palette.variant == "dark"), "\(file.name)")
    }
  }
}
