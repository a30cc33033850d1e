namespace PolicyMiner.Segmentation;

/// <summary>The tags that jieba's dictionary and tagging model give, with their meanings.</summary>
public static class PartsOfSpeech
{
    /// <summary>The tag of a word that nothing is known of.</summary>
    public const string Unknown = "x";

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["a"] = "adjectives",
        ["ad"] = "adjectives used as adverbs",
        ["ag"] = "adjective morphemes",
        ["an"] = "adjectives used as nouns",
        ["b"] = "attributives",
        ["bg"] = "attributive morphemes",
        ["c"] = "conjunctions",
        ["d"] = "adverbs",
        ["df"] = "negated wishes",
        ["dg"] = "adverb morphemes",
        ["e"] = "interjections",
        ["en"] = "interjections",
        ["eng"] = "Latin letters",
        ["f"] = "directions",
        ["g"] = "morphemes",
        ["h"] = "prefixes",
        ["i"] = "idioms",
        ["in"] = "idioms",
        ["j"] = "abbreviations",
        ["jn"] = "abbreviations",
        ["k"] = "suffixes",
        ["l"] = "fixed phrases",
        ["ln"] = "fixed phrases",
        ["m"] = "numbers",
        ["mg"] = "number morphemes",
        ["mq"] = "numbers with measure words",
        ["n"] = "nouns",
        ["ng"] = "noun morphemes",
        ["nl"] = "noun phrases",
        ["nr"] = "personal names",
        ["nrfg"] = "personal names",
        ["nrt"] = "transcribed names",
        ["ns"] = "places",
        ["nt"] = "bodies",
        ["nz"] = "other proper nouns",
        ["o"] = "sounds",
        ["p"] = "prepositions",
        ["q"] = "measure words",
        ["qe"] = "measure words",
        ["qg"] = "measure morphemes",
        ["r"] = "pronouns",
        ["rg"] = "pronoun morphemes",
        ["rr"] = "personal pronouns",
        ["rz"] = "demonstratives",
        ["s"] = "locations",
        ["t"] = "times",
        ["tg"] = "time morphemes",
        ["u"] = "particles",
        ["ud"] = "particle 得",
        ["ug"] = "particle 过",
        ["uj"] = "particle 的",
        ["ul"] = "particle 了",
        ["uv"] = "particle 地",
        ["uz"] = "particle 着",
        ["v"] = "verbs",
        ["vd"] = "verbs used as adverbs",
        ["vg"] = "verb morphemes",
        ["vi"] = "intransitive verbs",
        ["vn"] = "verbs used as nouns",
        ["vq"] = "verbs with measure words",
        ["w"] = "punctuation",
        ["x"] = "unknown",
        ["y"] = "sentence particles",
        ["yg"] = "particle morphemes",
        ["z"] = "states",
        ["zg"] = "state morphemes",
    };

    /// <summary>Whether jieba gives such a tag.</summary>
    public static bool IsKnown(string tag) => Meanings.ContainsKey(tag);

    /// <summary>What a tag means, in one or two English words; the tag itself when it is the user's own.</summary>
    public static string Meaning(string tag) => Meanings.GetValueOrDefault(tag, tag);
}
