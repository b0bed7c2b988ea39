package org.doorway.bench;

/** A way of recording visits, one durable transaction each. */
interface Load {
    /** Somebody who records visits one after the other, over a connection of their own. */
    interface Desk extends AutoCloseable {
        /** Records one visit; it fails unless the visit is stored. */
        void recordVisit() throws Exception;

        @Override
        void close() throws Exception;
    }

    Desk open(int number) throws Exception;
}
