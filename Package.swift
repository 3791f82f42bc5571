// swift-tools-version: 6.2
import PackageDescription

// The dependency direction below is law: a target imports only what stands under it.
//
//   dovetail → CommandLineTool → Terminal → Screen, CNcurses, CSignals
//                              → Workspace → Engine (→ CLinux: calls that Swift cannot make itself)
//                              → Assets → CAssets
//                              → Wizard → Engine, TextEditing, Screen (→ CWidth: libc's wcwidth)
//                     Engine → Markup (→ CMarkdown), Formats (→ Yams, OrderedCollections, CJansson)

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Most of the engine is text that is put together once. Optimised for size it compiles in half the time.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let collections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")

let package = Package(
  name: "dovetail",
  products: [
    .executable(name: "dovetail", targets: ["dovetail"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    // Shell
    .executableTarget(name: "dovetail", dependencies: ["CommandLineTool"], swiftSettings: strict),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "Terminal", "Workspace", "Assets", "Wizard", "Engine", "Formats", "Markup", "TextEditing",
        "Screen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["Screen", "CNcurses", "CSignals"], swiftSettings: strict),
    .target(
      name: "Workspace", dependencies: ["Engine", "Formats", "CLinux", collections],
      swiftSettings: strict),
    .target(name: "Assets", dependencies: ["CAssets"], swiftSettings: strict),

    // Pure
    .target(
      name: "Wizard", dependencies: ["Engine", "TextEditing", "Screen", "Markup", collections],
      swiftSettings: strict),
    .target(
      name: "Engine", dependencies: ["Markup", "Formats", collections],
      swiftSettings: strict + small),
    .target(name: "Markup", dependencies: ["CMarkdown"], swiftSettings: strict),
    .target(
      name: "Formats", dependencies: ["CJansson", "Yams", collections], swiftSettings: strict),
    .target(name: "TextEditing", swiftSettings: strict),
    .target(name: "Screen", dependencies: ["CWidth"], swiftSettings: strict),

    // C libraries and built-in files
    .systemLibrary(name: "CWidth"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CMarkdown", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CJansson", providers: [.apt(["libjansson-dev"])]),
    .target(name: "CAssets", exclude: ["Examples", "Knowledge"]),
    .target(name: "CSignals"),

    // Tests
    .target(
      name: "TestSupport", dependencies: ["Engine", "Workspace", "Assets", "Formats", collections],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: [
        "CommandLineTool", "Assets", "Engine", "Screen", "Terminal", "TextEditing", "Wizard",
        "Workspace", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Screen"], swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Workspace", "TestSupport", "Engine", "Assets", "CLinux", collections],
      swiftSettings: strict),
    .testTarget(name: "AssetsTests", dependencies: ["Assets"], swiftSettings: strict),
    .testTarget(
      name: "WizardTests",
      dependencies: ["Wizard", "Engine", "TextEditing", "Screen", "TestSupport", collections],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Engine", "Markup", "Formats", "TestSupport", "Assets", collections],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "Yams"], swiftSettings: strict),
    .testTarget(name: "TextEditingTests", dependencies: ["TextEditing"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
