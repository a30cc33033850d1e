using System.Globalization;
using System.Text.RegularExpressions;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Documents.Structure;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>
/// Joins what the metadata say of a document with what its text says. The metadata win where both speak; where they disagree, that is a warning.
/// </summary>
internal static partial class RecordBuilder
{
    /// <summary>Builds the record.</summary>
    /// <param name="basis">Id, file, encoding and the like.</param>
    /// <param name="facts">What the text says.</param>
    /// <param name="metadata">What metadata, table or front matter say.</param>
    /// <param name="warnings">Takes warnings of disagreement and unreadable values.</param>
    public static DocumentRecord Build(DocumentRecord basis, DocumentFacts facts, SourceMetadata metadata, ICollection<Warning> warnings)
    {
        var told = ParseDate(metadata, basis.Place, warnings);
        var found = facts.Date ?? (facts.Year is null ? DateInName(basis.File) : null);
        WarnOfDisagreement(basis.Place, facts, metadata, told?.Day, warnings);
        var issuer = metadata.Issuer ?? facts.Issuer;
        var title = metadata.Title ?? facts.Title ?? basis.Title;
        var region = metadata.Region ?? (issuer is null ? null : IssuingBody.RegionOf(issuer)) ?? RegionByTitle(title);
        return basis with
        {
            Title = title,
            DocumentNumber = metadata.DocumentNumber is null ? facts.DocumentNumber : LinePatterns.NormalizeNumber(metadata.DocumentNumber),
            Issuer = issuer,
            Level = issuer is null ? LevelByTitle(title) ?? LevelByRegion(region) : IssuingBody.LevelOf(issuer),
            Region = region,
            Genre = metadata.Genre ?? facts.Genre,
            CarrierGenre = facts.CarrierGenre,
            OriginalIssuer = facts.OriginalIssuer,
            Date = told is null ? found : told.Value.Day,
            Year = told?.Year ?? found?.Year ?? facts.Year,
            EffectiveDate = facts.EffectiveDate,
            ExpiryDate = facts.ExpiryDate,
            Validity = facts.Validity,
            AdoptionNote = facts.AdoptionNote,
        };
    }

    private static (int Year, DateOnly? Day)? ParseDate(SourceMetadata metadata, string file, ICollection<Warning> warnings)
    {
        if (metadata.Date is null)
        {
            return null;
        }

        var date = DateText.Parse(metadata.Date) ?? DateText.ParseSerial(metadata.Date);
        if (date is null)
        {
            warnings.Add(new Warning(
                WarningCodes.UnreadableMetadataValue,
                WarningLevel.Warning,
                file,
                $"the date {metadata.Date} ({metadata.Origin}) cannot be read",
                "Write it as 2024-05-31, or the year alone."));
        }

        return date;
    }

    private static void WarnOfDisagreement(string file, DocumentFacts facts, SourceMetadata metadata, DateOnly? told, ICollection<Warning> warnings)
    {
        void Warn(string what, string said, string text) => warnings.Add(new Warning(
            WarningCodes.MetadataDisagree, WarningLevel.Warning, file, $"{what}: {said} in the metadata, {text} in the text; the metadata are used", "Correct the metadata where they are wrong."));

        if (told is { } day && facts.Date is { } date && day != date && !IsLaterThanAdoption(day, facts))
        {
            Warn("date", Iso(day), Iso(date));
        }

        if (metadata.Issuer is { } issuer && facts.Issuer is { } signed && !SameBodies(issuer, signed))
        {
            Warn("issuer", issuer, signed);
        }

        // Only genres that a title can show are compared: 地方性法规 is a class of its own.
        if (metadata.Genre is { } genre && facts.Genre is { } read && Genres.All.Contains(genre)
            && !string.Equals(genre, read, StringComparison.Ordinal) && !string.Equals(genre, facts.CarrierGenre, StringComparison.Ordinal))
        {
            Warn("genre", genre, read);
        }
    }

    // A law is passed on one day and published on another, and its note may lack the last amendment: only a day before all of them is wrong.
    private static bool IsLaterThanAdoption(DateOnly day, DocumentFacts facts)
        => facts.AdoptionDates.Contains(facts.Date!.Value) && day >= facts.AdoptionDates.Min();

    private static bool SameBodies(string a, string b)
    {
        var (x, y) = (Key(a), Key(b));
        return x.Contains(y, StringComparison.Ordinal) || y.Contains(x, StringComparison.Ordinal);

        static string Key(string names) => string.Concat(IssuingBody.Normalize(names).Where(static c => char.IsLetter(c) && c != '和'));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Law databases put the version's date into the file name: 教育法(2021-04-29).txt.
    private static DateOnly? DateInName(string file)
    {
        var match = NameDate().Match(Path.GetFileNameWithoutExtension(file));
        return match.Success ? DateText.Parse(match.Groups["date"].Value)?.Day : null;
    }

    // A title that begins with the full name of a place is that place's: 上海市专利保护条例.
    private static string? RegionByTitle(string title)
    {
        if (title.StartsWith("中华人民共和国", StringComparison.Ordinal))
        {
            return Places.Nation;
        }

        var place = PlaceAtStart().Match(title);
        return place.Success ? IssuingBody.KnownRegionOf(place.Value) : null;
    }

    // 促进个体工商户发展条例 names nobody, but metadata that say 全国 tell whose it is.
    private static string? LevelByRegion(string? region) => region == Places.Nation ? IssuingBody.National : null;

    private static string? LevelByTitle(string title)
    {
        if (title.StartsWith("中华人民共和国", StringComparison.Ordinal))
        {
            return IssuingBody.National;
        }

        var place = PlaceAtStart().Match(title);
        return place.Success && IssuingBody.KnownRegionOf(place.Value) is not null ? IssuingBody.LevelOf(place.Value) : null;
    }

    [GeneratedRegex(@"[(（](?<date>\d{4}-\d{2}-\d{2})[)）]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameDate();

    [GeneratedRegex(@"^\p{L}{2,8}?(省|自治区|市|自治州|盟)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceAtStart();
}
