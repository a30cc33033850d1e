using AngleSharp.Dom;

namespace PolicyMiner.Documents.Readers;

/// <summary>Finds the main part of a page: the innermost element that holds nearly all sentences that are not links. Linear in the size of the page.</summary>
internal sealed class HtmlMainPart
{
    // Of all sentence ends and commas outside links, this share lies in the main part.
    private const double MainShare = 0.85;

    private static readonly HashSet<string> FurnitureTags = new(StringComparer.OrdinalIgnoreCase) { "nav", "footer", "aside", "form" };

    private static readonly HashSet<string> FurnitureNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "menu", "footer", "foot", "copyright", "breadcrumb", "crumb", "share", "sidebar", "related", "pagination", "login", "search", "banner", "toolbar", "qrcode", "ewm", "friendlink", "dqwz", "location",
    };

    private readonly Dictionary<IElement, (bool IsInside, bool IsFurniture)> _places = new(ReferenceEqualityComparer.Instance);

    private HtmlMainPart()
    {
    }

    /// <summary>Examines a page.</summary>
    public static HtmlMainPart Of(IElement root)
    {
        var elements = HtmlNodes.InOrder(root).OfType<IElement>().ToList();
        var main = Find(elements, root);
        var result = new HtmlMainPart();

        // Parents come before their children, so each element asks its parent only.
        foreach (var element in elements)
        {
            var above = element.ParentElement is { } parent && result._places.TryGetValue(parent, out var place) ? place : default;
            var isInside = above.IsInside || element == main;
            var isFurniture = element != main && (above.IsFurniture || FurnitureTags.Contains(element.LocalName) || HasFurnitureName(element.Id) || HasFurnitureName(element.ClassName));
            result._places[element] = (isInside, isFurniture && !(isInside && element == main));
        }

        return result;
    }

    /// <summary>Where an element's text belongs: inside the main part, and whether it is a menu or the like.</summary>
    public (bool IsInside, bool IsFurniture) PlaceOf(IElement element) => _places.GetValueOrDefault(element);

    private static IElement Find(List<IElement> elements, IElement root)
    {
        var sentences = Sentences(elements);
        var total = sentences[root];
        var main = root;
        while (total > 0)
        {
            var best = main.Children.OrderByDescending(c => sentences.GetValueOrDefault(c)).FirstOrDefault();
            if (best is null || sentences.GetValueOrDefault(best) < MainShare * total || best.LocalName is "p" or "span" or "font" or "b" or "strong")
            {
                break;
            }

            main = best;
        }

        return main;
    }

    /// <summary>Sentence ends and commas below each element, those of links, scripts and lists of choices left out.</summary>
    private static Dictionary<IElement, int> Sentences(List<IElement> elements)
    {
        var counts = new Dictionary<IElement, int>(ReferenceEqualityComparer.Instance);
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            var element = elements[i];
            var count = counts.GetValueOrDefault(element);
            if (element.LocalName is "a" or "script" or "style" or "option" or "noscript")
            {
                counts[element] = 0;
                continue;
            }

            foreach (var node in element.ChildNodes)
            {
                if (node is IText text)
                {
                    count += text.Data.AsSpan().Count('。') + text.Data.AsSpan().Count('，') + text.Data.AsSpan().Count('；') + text.Data.AsSpan().Count('：');
                }
            }

            counts[element] = count;
            if (element.ParentElement is { } parent)
            {
                counts[parent] = counts.GetValueOrDefault(parent) + count;
            }
        }

        return counts;
    }

    private static bool HasFurnitureName(string? names)
        => names is not null && names.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(FurnitureNames.Contains);
}
