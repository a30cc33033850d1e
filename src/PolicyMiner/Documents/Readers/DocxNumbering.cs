using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PolicyMiner.Documents.Readers;

/// <summary>The automatic numbers of a Word document's paragraphs, which are not in its text: counts them as Word does.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;

    // Numbers are counted per abstract definition, which several lists can share.
    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LevelFormat?[]> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Number, int Level), int> _startOverrides = [];
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Number, int Level, string? Base)> _styles = new(StringComparer.Ordinal);

    private DocxNumbering()
    {
    }

    private sealed record LevelFormat(string Format, string Text, int Start, string Suffix, bool IsLegal);

    /// <summary>Reads the definitions.</summary>
    public static DocxNumbering Read(NumberingDefinitionsPart? definitions, StyleDefinitionsPart? styles)
    {
        var numbering = new DocxNumbering();
        if (Load(definitions) is { } root)
        {
            numbering.AddDefinitions(root);
        }

        if (Load(styles) is { } styleRoot)
        {
            numbering.AddStyles(styleRoot);
        }

        return numbering;
    }

    /// <summary>The number of the next paragraph as text, with a blank after it where Word sets a gap; empty when it has none.</summary>
    /// <param name="style">Its style, or null.</param>
    /// <param name="number">Its list, or null: that of its style.</param>
    /// <param name="level">Its level, or −1: that of its style.</param>
    /// <param name="isEmpty">An empty paragraph shows its number but carries no text: it counts all the same.</param>
    public string Next(string? style, string? number, int level, bool isEmpty)
    {
        var byStyle = StyleNumber(style);
        number ??= byStyle.Number;
        level = level >= 0 ? level : Math.Max(0, byStyle.Level);
        if (number is null or "0" || !_abstractOf.TryGetValue(number, out var definition) || _formats[definition][level] is not { } format)
        {
            return string.Empty;
        }

        var counters = Count(number, definition, level, format);
        if (isEmpty || format.Format is "bullet" or "none" || format.Text.Length == 0)
        {
            return string.Empty;
        }

        var text = Placeholder().Replace(format.Text, match =>
        {
            var index = match.Value[1] - '1';
            var other = _formats[definition][index];
            return other is null ? string.Empty : Write(counters[index] < 0 ? other.Start : counters[index], format.IsLegal ? "decimal" : other.Format);
        });
        return text.EndsWith('、') || text.EndsWith('）') || format.Suffix == "nothing" ? text : text + " ";
    }

    private int[] Count(string number, string definition, int level, LevelFormat format)
    {
        if (!_counters.TryGetValue(definition, out var counters))
        {
            counters = new int[Levels];
            Array.Fill(counters, -1);
            _counters.Add(definition, counters);
        }

        // A second list on the same definition goes on counting, unless it says where to start.
        if (_begun.Add(number + "/" + level.ToString(CultureInfo.InvariantCulture)) && _startOverrides.TryGetValue((number, level), out var start))
        {
            counters[level] = start;
        }
        else
        {
            counters[level] = counters[level] < 0 ? format.Start : counters[level] + 1;
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counters[deeper] = -1;
        }

        return counters;
    }

    private (string? Number, int Level) StyleNumber(string? style)
    {
        const int MaxBases = 20;
        var level = -1;
        for (var i = 0; style is not null && i < MaxBases && _styles.TryGetValue(style, out var found); i++)
        {
            level = level < 0 ? found.Level : level;
            if (found.Number is not null)
            {
                return (found.Number, level);
            }

            style = found.Base;
        }

        return (null, -1);
    }

    private void AddDefinitions(XElement root)
    {
        foreach (var definition in root.Elements().Where(static e => e.Name.LocalName == "abstractNum"))
        {
            var formats = new LevelFormat?[Levels];
            foreach (var level in definition.Elements().Where(static e => e.Name.LocalName == "lvl"))
            {
                var index = Number(Value(level, null, "ilvl"));
                if (index is >= 0 and < Levels)
                {
                    formats[index] = new LevelFormat(
                        Value(level, "numFmt", "val") ?? "decimal", Value(level, "lvlText", "val") ?? string.Empty, Math.Max(0, Number(Value(level, "start", "val") ?? "1")), Value(level, "suff", "val") ?? "tab",
                        level.Elements().Any(static e => e.Name.LocalName == "isLgl"));
                }
            }

            _formats[Value(definition, null, "abstractNumId") ?? string.Empty] = formats;
        }

        foreach (var list in root.Elements().Where(static e => e.Name.LocalName == "num"))
        {
            if (Value(list, null, "numId") is { } id && Value(list, "abstractNumId", "val") is { } definition && _formats.ContainsKey(definition))
            {
                _abstractOf[id] = definition;
                AddOverrides(list, id);
            }
        }
    }

    private void AddOverrides(XElement list, string id)
    {
        foreach (var change in list.Elements().Where(static e => e.Name.LocalName == "lvlOverride"))
        {
            var level = Number(Value(change, null, "ilvl"));
            if (level is >= 0 and < Levels && Value(change, "startOverride", "val") is { } start)
            {
                _startOverrides[(id, level)] = Number(start);
            }
        }
    }

    private void AddStyles(XElement root)
    {
        foreach (var style in root.Elements().Where(static e => e.Name.LocalName == "style"))
        {
            var numbers = style.Descendants().FirstOrDefault(static e => e.Name.LocalName == "numPr");
            if (Value(style, null, "styleId") is { } id)
            {
                var level = numbers is null ? null : Value(numbers, "ilvl", "val");
                _styles[id] = (numbers is null ? null : Value(numbers, "numId", "val"), level is null ? -1 : Math.Clamp(Number(level), 0, Levels - 1), Value(style, "basedOn", "val"));
            }
        }
    }

    private static XElement? Load(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using XmlReader xml = SafeXml.Open(stream);
        return XDocument.Load(xml).Root;
    }

    private static string? Value(XElement element, string? child, string attribute)
    {
        var holder = child is null ? element : element.Elements().FirstOrDefault(e => e.Name.LocalName == child);
        return holder?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : -1;

    private static string Write(int value, string format) => format switch
    {
        _ when value is < 1 or > 9999 => value.ToString(CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "ideographDigital" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanDigital2" => ChineseNumber.Format(value),
        "ideographTraditional" when value <= 10 => "甲乙丙丁戊己庚辛壬癸"[value - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value <= 20 => ((char)('①' + value - 1)).ToString(),
        "lowerLetter" when value <= 26 => ((char)('a' + value - 1)).ToString(),
        "upperLetter" when value <= 26 => ((char)('A' + value - 1)).ToString(),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperRoman" => Roman(value),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int value)
    {
        var result = string.Empty;
        foreach (var (unit, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            while (value >= unit)
            {
                result += sign;
                value -= unit;
            }
        }

        return result;
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
