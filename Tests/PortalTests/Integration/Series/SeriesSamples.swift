import Testing
import Vocabulary

@testable import Portal

/// Small files of each format, made for the tests of this folder.
enum SeriesSamples {
    static func instant(_ text: String) throws -> Instant { try #require(OffsetTime.instant(text)) }

    /// AR 2418-6 with one list of counter readings in tenths of a watt-hour.
    static func usagePoints(
        _ readings: [(time: String, value: Int)], status: Int = 0, meter: String = "1EMH0030000100",
        obis: String = "0100010800FF", scaler: Int = -1
    ) -> [UInt8] {
        let list = readings.map {
            "<IntervalReading><espi:value>\($0.value)</espi:value><timePeriod><duration>0</duration>"
                + "<start>\($0.time)</start></timePeriod><statusPTB>\(status)</statusPTB></IntervalReading>"
        }
        return Array(
            """
            \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
            <UsagePoints xmlns="http://vde.de/AR_2418-6.xsd" xmlns:espi="http://naesb.org/espi"><UsagePoint>
            <MeterReading><Meter><meterId>\(meter)</meterId></Meter><ReadingType>
            <espi:powerOfTenMultiplier>0</espi:powerOfTenMultiplier><espi:uom>72</espi:uom><scaler>\(scaler)</scaler>
            <obisCode>\(obis)</obisCode></ReadingType><IntervalBlock>\(list.joined())</IntervalBlock></MeterReading>
            </UsagePoint></UsagePoints>
            """.utf8)
    }

    static func feed(_ readings: [(start: Int, seconds: Int, value: Int)]) -> [UInt8] {
        let list = readings.map {
            "<IntervalReading><timePeriod><duration>\($0.seconds)</duration><start>\($0.start)</start></timePeriod>"
                + "<value>\($0.value)</value></IntervalReading>"
        }
        return Array(
            """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <entry><link rel="self" href="ReadingType/1"/><content><ReadingType xmlns="http://naesb.org/espi">
            <powerOfTenMultiplier>0</powerOfTenMultiplier><uom>72</uom></ReadingType></content></entry>
            <entry><link rel="self" href="ReadingType/2"/><content><ReadingType xmlns="http://naesb.org/espi">
            <powerOfTenMultiplier>3</powerOfTenMultiplier><uom>169</uom></ReadingType></content></entry>
            <entry><link rel="self" href="MeterReading/1"/><link rel="related" href="ReadingType/1"/>
            <content><MeterReading xmlns="http://naesb.org/espi"/></content></entry>
            <entry><link rel="up" href="MeterReading/1/IntervalBlock"/><content>
            <IntervalBlock xmlns="http://naesb.org/espi">\(list.joined())</IntervalBlock></content></entry></feed>
            """.utf8)
    }

    static func mscons(_ quantities: [(kind: String, value: String, from: String, to: String)]) -> [UInt8] {
        let list = quantities.map {
            "QTY+\($0.kind):\($0.value):KWH'DTM+163:\($0.from)?+00:303'DTM+164:\($0.to)?+00:303'"
        }
        return interchange(["LIN+1'PIA+5+1-1?:1.29.0:SRW'\(list.joined())"])
    }

    /// A load profile of the first hour of 2026 in UTC for each household, the same kilowatt-hours each quarter of an hour.
    /// - Parameter isOneMessage: one message with a part for each household, as operators send it, or a message for each.
    static func mscons(_ households: [(location: String, value: String)], isOneMessage: Bool) -> [UInt8] {
        let parts = households.map { household in
            let list = [("0000", "0015"), ("0015", "0030"), ("0030", "0045"), ("0045", "0100")].map {
                "QTY+220:\(household.value)'DTM+163:20260101\($0)?+00:303'DTM+164:20260101\($1)?+00:303'"
            }
            return "NAD+DP'LOC+172+\(household.location)'LIN+1'PIA+5+1-1?:1.29.0:SRW'\(list.joined())"
        }
        return interchange(isOneMessage ? [parts.joined()] : parts)
    }

    static func interchange(_ messages: [String]) -> [UInt8] {
        let list = messages.map { message in
            "UNH+1+MSCONS:D:04B:UN:2.5'\(message)UNT+\(message.count { $0 == "'" } + 2)+1'"
        }
        return Array("UNB+UNOC:3+1:14+2:14+260101:0000+1'\(list.joined())UNZ+\(list.count)+1'".utf8)
    }

    /// Quarter-hourly readings from a time on, each `step` more than the one before.
    static func readings(from start: Instant, count: Int, first: Int = 1000, step: Int = 250) -> [(
        time: String, value: Int
    )] {
        (0..<count).map { index in
            let iso = start.adding(minutes: 15 * index).iso
            return ("\(iso.prefix(19))Z", first + step * index)
        }
    }
}

extension QuarterHours {
    /// Of all days, in thousandths of the unit.
    var sum: Int { days.values.reduce(0) { $0 + $1.quarters.reduce(0) { $0 + $1.counted } } }

    func count(of flag: Quarter.Flag) -> Int { days.values.reduce(0) { $0 + $1.quarters.count { $0.flag == flag } } }
}
