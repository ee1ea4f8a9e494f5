@testable import Portal

/// The portal's own context, under a name that no other module has.
typealias PortalChannel = PortalContext
