using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>Puts together what a document says of itself: number, issuer, genre, dates.</summary>
internal static partial class FactsReader
{
    /// <summary>Reads the facts of an analysed file.</summary>
    /// <param name="parts">Its texts; the first is the document itself.</param>
    /// <param name="text">The modelled text.</param>
    /// <param name="metadataTitle">Title of the metadata, or null.</param>
    public static DocumentFacts Read(List<AnalyzedPart> parts, string text, string? metadataTitle)
    {
        var main = parts[0];
        var carriedPart = parts.Find(static p => p.Kind == TextPartKind.Carried);
        var index = main.Head.Index;
        var isOrder = main.Head.OrderKind is not null;
        var ownTitle = isOrder ? carriedPart?.Head.Title ?? main.Head.Title : main.Head.Title;
        var title = metadataTitle ?? ownTitle ?? IndexKeys.Title(index);
        var carrier = title is null ? null : CarrierTitle.Read(title);
        var genre = title is null ? null : Genres.FromTitle(title);
        var carriesGenre = !isOrder && carrier?.CarriedGenre is not null;
        var issuer = Issuer(main, title, carriedPart, text);
        var date = Date(main, carriedPart);
        var effective = ReadDate(IndexKeys.Effective(index)) ?? EffectiveByNote(parts) ?? TermOfForce.Effective(text, date);
        var number = IndexKeys.Number(index) ?? main.Head.Number;
        return new DocumentFacts
        {
            Title = title,
            DocumentNumber = number is null ? null : LinePatterns.NormalizeNumber(number),
            Issuer = issuer is null ? null : IssuingBody.Normalize(issuer),
            Genre = carriesGenre ? carrier!.CarriedGenre : genre ?? (isOrder ? OrderGenre(main.Head.OrderKind!) : IsWorkReport(text) ? "报告" : null),
            CarrierGenre = carriesGenre ? genre : isOrder && carriedPart is not null ? OrderGenre(main.Head.OrderKind!) : null,
            OriginalIssuer = carrier?.Carried is null && carriedPart is null ? null : OriginalIssuer(carrier, carriedPart, issuer),
            Date = date,
            AdoptionDates = [.. parts.SelectMany(static p => AdoptionDates(p.Head))],
            Year = date?.Year ?? YearOfNumber(number),
            EffectiveDate = effective,
            ExpiryDate = ReadDate(IndexKeys.Expiry(index)) ?? TermOfForce.Expiry(text, effective ?? date),
            Validity = IndexKeys.Validity(index) ?? ValidityInTitle(title),
            AdoptionNote = AdoptionNote(parts),
        };
    }

    private static string OrderGenre(string kind) => kind == "令" ? Genres.Order : kind;

    private static string? Issuer(AnalyzedPart main, string? title, AnalyzedPart? carried, string text)
    {
        var signed = main.Signature is { Names.Count: > 0 } signature ? string.Join('、', signature.Names.Distinct(StringComparer.Ordinal)) : null;
        if (IndexKeys.Issuer(main.Head.Index) is { } indexed)
        {
            return string.Join('、', SignatureFinder.SplitNames(indexed));
        }

        if (title is not null && IssuerInTitle.NamesOnlyTheFirst(title))
        {
            return signed ?? IssuerInTitle.First(title);
        }

        return (title is null ? null : IssuerInTitle.Read(title)) ?? main.Head.Issuer ?? signed ?? IssuerByNote(main, carried) ?? IssuerByNumber(main.Head.Number) ?? Speaker(text);
    }

    private static string? OriginalIssuer(CarrierTitle? carrier, AnalyzedPart? carried, string? issuer)
    {
        var original = carrier?.CarriedIssuer
            ?? (carried?.Signature is { Names.Count: > 0 } signature ? string.Join('、', signature.Names) : null)
            ?? carried?.Head.Issuer
            ?? (carried?.Head.Title is { } title ? IssuerInTitle.Read(title) : null);
        return string.Equals(original, issuer, StringComparison.Ordinal) ? null : original;
    }

    private static DateOnly? Date(AnalyzedPart main, AnalyzedPart? carried)
        => main.Signature?.Date.Date
            ?? ReadDate(IndexKeys.Date(main.Head.Index))
            ?? main.Head.Date
            ?? LatestAdoption(main.Head)
            ?? (main.Head.OrderKind is not null && carried is not null ? LatestAdoption(carried.Head) : null)
            ?? ReadDate(IndexKeys.Published(main.Head.Index));

    // Passing, amending and publishing make a date; coming into force does not.
    private static DateOnly? LatestAdoption(PartHead head)
    {
        var dates = AdoptionDates(head).ToList();
        return dates.Count > 0 ? dates.Max() : null;
    }

    private static IEnumerable<DateOnly> AdoptionDates(PartHead head)
        => head.AdoptionNotes.Where(static n => !OnlyEffective().IsMatch(n)).SelectMany(static n => ChineseDate.FindAll(WithoutEffective().Replace(n, string.Empty)));

    private static DateOnly? EffectiveByNote(List<AnalyzedPart> parts)
    {
        foreach (var note in parts.SelectMany(static p => p.Head.AdoptionNotes))
        {
            if (OnlyEffective().IsMatch(note) || WithoutEffective().IsMatch(note))
            {
                var statement = WithoutEffective().Match(note);
                return ChineseDate.FindFirst(statement.Success ? statement.Value : note)?.Date;
            }
        }

        return null;
    }

    private static string? IssuerByNote(AnalyzedPart main, AnalyzedPart? carried)
    {
        foreach (var note in main.Head.AdoptionNotes.Concat(carried?.Head.AdoptionNotes ?? []))
        {
            var match = AdoptingBody().Match(note);
            if (match.Success && PlaceOf(match.Groups["place"].Value, main.Head.Title) is { } place)
            {
                return place + match.Groups["body"].Value.Replace("人大常委会", "人民代表大会常务委员会", StringComparison.Ordinal);
            }

            match = PublishingBody().Match(note);
            if (match.Success && IssuingBody.IsName(match.Groups["body"].Value))
            {
                return match.Groups["body"].Value;
            }
        }

        return null;
    }

    // 省十二届人大常委会: the province is the one in the title.
    private static string? PlaceOf(string place, string? title)
    {
        place = place.TrimStart('经', '由');
        if (place.Length > 1)
        {
            return place;
        }

        var match = title is null ? Match.Empty : PlaceInTitle().Match(title);
        return match.Success && match.Value[^1] == place[0] ? match.Value : null;
    }

    private static string? IssuerByNumber(string? number) => number switch
    {
        null => null,
        _ when number.StartsWith("国办", StringComparison.Ordinal) => "国务院办公厅",
        _ when number.StartsWith("国发", StringComparison.Ordinal) || number.StartsWith("国函", StringComparison.Ordinal) => "国务院",
        _ => null,
    };

    // A work report says at its start on whose behalf it speaks.
    private static string? Speaker(string text)
    {
        const int Start = 400;
        var match = OnBehalf().Match(text[..Math.Min(text.Length, Start)]);
        return match.Success ? match.Groups["body"].Value : null;
    }

    private static bool IsWorkReport(string text)
    {
        const int Start = 400;
        return WorkReport().IsMatch(text[..Math.Min(text.Length, Start)]);
    }

    private static int? YearOfNumber(string? number)
    {
        var match = number is null ? Match.Empty : NumberYear().Match(number);
        return match.Success ? ChineseNumber.Parse(match.Groups["year"].Value) : null;
    }

    private static string? ValidityInTitle(string? title)
    {
        var match = title is null ? Match.Empty : TitleValidity().Match(title);
        return match.Success ? match.Groups["validity"].Value : null;
    }

    private static string? AdoptionNote(List<AnalyzedPart> parts)
    {
        var notes = parts.SelectMany(static p => p.Head.AdoptionNotes).ToList();
        return notes.Count > 0 ? string.Join(' ', notes) : null;
    }

    private static DateOnly? ReadDate(string? text) => text is null ? null : DateText.Parse(text)?.Day ?? ChineseDate.FindFirst(text)?.Date;

    [GeneratedRegex(@"^[（(]?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(起)?(施行|实施)[）)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyEffective();

    [GeneratedRegex(@"自?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*起?(施行|实施)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutEffective();

    [GeneratedRegex(@"(?:(?<place>[\p{L}]{1,20}?)第?[一二三四五六七八九十]+届|第[一二三四五六七八九十]+届(?<place>全国|[\p{L}]{2,12}?))(?<body>人民代表大会常务委员会|人民代表大会|人大常委会)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AdoptingBody();

    [GeneratedRegex(@"我代表\p{L}{2,16}，?\s*向(大会|全国人民代表大会|本次会议)(报告|作\p{L}{0,4}工作报告|作报告)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WorkReport();

    [GeneratedRegex(@"我代表(?<body>\p{L}{2,10}[省市县区州盟旗](人民政府|人大常委会))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"^\p{L}{2,8}?[省市县区]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceInTitle();

    [GeneratedRegex(@"日\s*(?:由|经)?(?<body>[\p{L}、]{2,30}?)(?:令第|公告|发布|公布|批准|颁布|审判委员会|第\d+次)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PublishingBody();

    [GeneratedRegex(@"[〔（(](?<year>(?:19|20)\d{2})[〕）)]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberYear();

    [GeneratedRegex(@"[（(\[【](?:已)?(?<validity>废止|失效|修改)[）)\]】]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleValidity();
}
