package dev.ringback.telephony;

import java.util.concurrent.ThreadFactory;

/** Threads with a name to find them by, which never keep a server from stopping. */
record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
