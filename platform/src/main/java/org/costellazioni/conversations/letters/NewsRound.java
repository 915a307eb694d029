package org.costellazioni.conversations.letters;

import org.costellazioni.conversations.store.NewsRows;
import org.costellazioni.database.Journal;
import org.costellazioni.jobs.RecurringWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes what has waited long enough for others to join it; one letter that fails keeps no other back.
 */
@Component
class NewsRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(NewsRound.class);

    /** What is written within this time after the first comes in the same letter. */
    static final Duration GATHERED = Duration.ofMinutes(5);

    /** Two letters about one conversation to one person are at least so far apart. */
    static final Duration APART = Duration.ofMinutes(20);

    private static final int MOST = 500;

    private final NewsRows news;
    private final NewsLetters letters;
    private final Journal journal;
    private final TransactionTemplate transaction;

    NewsRound(
            NewsRows news, NewsLetters letters, Journal journal, TransactionTemplate transaction) {
        this.news = news;
        this.letters = letters;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "conversations.letters";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Instant now = journal.now();
        write(now.minus(GATHERED), now.minus(APART));
    }

    /** Writes to those whose oldest news is from before a moment, and who had no letter since another. */
    void write(Instant queuedBefore, Instant notWrittenSince) {
        List<NewsRows.Waiting> due =
                transaction.execute(status -> news.due(queuedBefore, notWrittenSince, MOST));
        for (NewsRows.Waiting waiting : due == null ? List.<NewsRows.Waiting>of() : due) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                letters.write(waiting, journal);
            } catch (RuntimeException failure) {
                LOG.error("no letter about {} to {}", waiting.about(), waiting.person(), failure);
            }
        }
    }
}
