namespace SocialReturn.Web.Areas.Adviser.Authorities;

/// <summary>What ending an authority leaves as it is, in words.</summary>
public static class AuthorityWords
{
    public static string Running(int tenders) =>
        tenders switch
        {
            0 => AuthorityScreenTexts.NoRunning,
            1 => AuthorityScreenTexts.OneRunning,
            _ => string.Format(AuthorityScreenTexts.ManyRunning, tenders),
        };

    public static string Readers(int readers) =>
        readers switch
        {
            0 => AuthorityScreenTexts.NoReaders,
            1 => AuthorityScreenTexts.OneReader,
            _ => string.Format(AuthorityScreenTexts.ManyReaders, readers),
        };

    public static string Found(int lines) => lines == 1 ? AuthorityScreenTexts.OneFound : string.Format(AuthorityScreenTexts.ManyFound, lines);

    public static string Faulty(int lines) => lines == 1 ? AuthorityScreenTexts.OneFaulty : string.Format(AuthorityScreenTexts.ManyFaulty, lines);
}
