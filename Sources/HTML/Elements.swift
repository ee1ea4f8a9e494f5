public import Vocabulary

// Elements that hold other elements, and elements that hold words. Three forms at most for each: more overloads make
// closures slow to compile.

extension Page {
    // MARK: Parts of a page

    public func head(_ attributes: Attribute..., body: () -> Void) { element("head", attributes, body) }
    public func body(_ attributes: Attribute..., body: () -> Void) { element("body", attributes, body) }
    public func div(_ attributes: Attribute..., body: () -> Void) { element("div", attributes, body) }
    public func section(_ attributes: Attribute..., body: () -> Void) { element("section", attributes, body) }
    public func article(_ attributes: Attribute..., body: () -> Void) { element("article", attributes, body) }
    public func header(_ attributes: Attribute..., body: () -> Void) { element("header", attributes, body) }
    public func footer(_ attributes: Attribute..., body: () -> Void) { element("footer", attributes, body) }
    public func main(_ attributes: Attribute..., body: () -> Void) { element("main", attributes, body) }
    public func nav(_ attributes: Attribute..., body: () -> Void) { element("nav", attributes, body) }
    public func aside(_ attributes: Attribute..., body: () -> Void) { element("aside", attributes, body) }
    public func ul(_ attributes: Attribute..., body: () -> Void) { element("ul", attributes, body) }
    public func ol(_ attributes: Attribute..., body: () -> Void) { element("ol", attributes, body) }
    public func dl(_ attributes: Attribute..., body: () -> Void) { element("dl", attributes, body) }
    public func figure(_ attributes: Attribute..., body: () -> Void) { element("figure", attributes, body) }
    public func thead(_ attributes: Attribute..., body: () -> Void) { element("thead", attributes, body) }
    public func tbody(_ attributes: Attribute..., body: () -> Void) { element("tbody", attributes, body) }
    public func tfoot(_ attributes: Attribute..., body: () -> Void) { element("tfoot", attributes, body) }
    public func tr(_ attributes: Attribute..., body: () -> Void) { element("tr", attributes, body) }
    public func fieldset(_ attributes: Attribute..., body: () -> Void) { element("fieldset", attributes, body) }
    public func blockquote(_ attributes: Attribute..., body: () -> Void) { element("blockquote", attributes, body) }
    public func details(_ attributes: Attribute..., body: () -> Void) { element("details", attributes, body) }

    // MARK: Words, or words with elements between them

    public func h1(_ attributes: Attribute..., body: () -> Void) { element("h1", attributes, body) }
    public func h1(_ words: Text, _ attributes: Attribute...) { element("h1", attributes, words) }
    public func h1(_ string: String, _ attributes: Attribute...) { element("h1", attributes, string) }
    public func h2(_ attributes: Attribute..., body: () -> Void) { element("h2", attributes, body) }
    public func h2(_ words: Text, _ attributes: Attribute...) { element("h2", attributes, words) }
    public func h2(_ string: String, _ attributes: Attribute...) { element("h2", attributes, string) }
    public func h3(_ attributes: Attribute..., body: () -> Void) { element("h3", attributes, body) }
    public func h3(_ words: Text, _ attributes: Attribute...) { element("h3", attributes, words) }
    public func h3(_ string: String, _ attributes: Attribute...) { element("h3", attributes, string) }
    public func p(_ attributes: Attribute..., body: () -> Void) { element("p", attributes, body) }
    public func p(_ words: Text, _ attributes: Attribute...) { element("p", attributes, words) }
    public func p(_ string: String, _ attributes: Attribute...) { element("p", attributes, string) }
    public func span(_ attributes: Attribute..., body: () -> Void) { element("span", attributes, body) }
    public func span(_ words: Text, _ attributes: Attribute...) { element("span", attributes, words) }
    public func span(_ string: String, _ attributes: Attribute...) { element("span", attributes, string) }
    public func strong(_ attributes: Attribute..., body: () -> Void) { element("strong", attributes, body) }
    public func strong(_ words: Text, _ attributes: Attribute...) { element("strong", attributes, words) }
    public func strong(_ string: String, _ attributes: Attribute...) { element("strong", attributes, string) }
    public func em(_ attributes: Attribute..., body: () -> Void) { element("em", attributes, body) }
    public func em(_ words: Text, _ attributes: Attribute...) { element("em", attributes, words) }
    public func em(_ string: String, _ attributes: Attribute...) { element("em", attributes, string) }
    public func small(_ attributes: Attribute..., body: () -> Void) { element("small", attributes, body) }
    public func small(_ words: Text, _ attributes: Attribute...) { element("small", attributes, words) }
    public func small(_ string: String, _ attributes: Attribute...) { element("small", attributes, string) }
    public func li(_ attributes: Attribute..., body: () -> Void) { element("li", attributes, body) }
    public func li(_ words: Text, _ attributes: Attribute...) { element("li", attributes, words) }
    public func li(_ string: String, _ attributes: Attribute...) { element("li", attributes, string) }
    public func dt(_ attributes: Attribute..., body: () -> Void) { element("dt", attributes, body) }
    public func dt(_ words: Text, _ attributes: Attribute...) { element("dt", attributes, words) }
    public func dt(_ string: String, _ attributes: Attribute...) { element("dt", attributes, string) }
    public func dd(_ attributes: Attribute..., body: () -> Void) { element("dd", attributes, body) }
    public func dd(_ words: Text, _ attributes: Attribute...) { element("dd", attributes, words) }
    public func dd(_ string: String, _ attributes: Attribute...) { element("dd", attributes, string) }
    public func legend(_ attributes: Attribute..., body: () -> Void) { element("legend", attributes, body) }
    public func legend(_ words: Text, _ attributes: Attribute...) { element("legend", attributes, words) }
    public func legend(_ string: String, _ attributes: Attribute...) { element("legend", attributes, string) }
    public func figcaption(_ attributes: Attribute..., body: () -> Void) { element("figcaption", attributes, body) }
    public func figcaption(_ words: Text, _ attributes: Attribute...) { element("figcaption", attributes, words) }
    public func figcaption(_ string: String, _ attributes: Attribute...) { element("figcaption", attributes, string) }
    public func caption(_ attributes: Attribute..., body: () -> Void) { element("caption", attributes, body) }
    public func caption(_ words: Text, _ attributes: Attribute...) { element("caption", attributes, words) }
    public func caption(_ string: String, _ attributes: Attribute...) { element("caption", attributes, string) }
    public func summary(_ attributes: Attribute..., body: () -> Void) { element("summary", attributes, body) }
    public func summary(_ words: Text, _ attributes: Attribute...) { element("summary", attributes, words) }
    public func summary(_ string: String, _ attributes: Attribute...) { element("summary", attributes, string) }
    public func code(_ attributes: Attribute..., body: () -> Void) { element("code", attributes, body) }
    public func code(_ words: Text, _ attributes: Attribute...) { element("code", attributes, words) }
    public func code(_ string: String, _ attributes: Attribute...) { element("code", attributes, string) }
    public func abbr(_ attributes: Attribute..., body: () -> Void) { element("abbr", attributes, body) }
    public func abbr(_ words: Text, _ attributes: Attribute...) { element("abbr", attributes, words) }
    public func abbr(_ string: String, _ attributes: Attribute...) { element("abbr", attributes, string) }

    // MARK: Without content

    public func br() { markup("<br>") }
    public func hr(_ attributes: Attribute...) { begin("hr", attributes) }
}
