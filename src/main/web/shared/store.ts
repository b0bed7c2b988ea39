/** What the browser keeps over restarts (IndexedDB): reference data, and sealed operations that wait. */
const NAME = 'doorway';
const VERSION = 1;

export type StoreName = 'reference' | 'queues' | 'operations';

let opened: Promise<IDBDatabase> | undefined;

export async function get<T>(store: StoreName, key: IDBValidKey): Promise<T | undefined> {
  return (await done((await objects(store, 'readonly')).get(key))) as T | undefined;
}

export async function all<T>(store: StoreName): Promise<T[]> {
  return (await done((await objects(store, 'readonly')).getAll())) as T[];
}

/** Written to the disk when this has returned, as far as the browser can tell. */
export async function put(store: StoreName, value: unknown, key?: IDBValidKey): Promise<void> {
  const into = await objects(store, 'readwrite');
  into.put(value, key);
  await completed(into.transaction);
}

export async function remove(store: StoreName, key: IDBValidKey): Promise<void> {
  const from = await objects(store, 'readwrite');
  from.delete(key);
  await completed(from.transaction);
}

async function objects(store: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= open();
  return (await opened).transaction(store, mode, {durability: 'strict'}).objectStore(store);
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('reference');
    request.result.createObjectStore('queues');
    request.result.createObjectStore('operations', {keyPath: 'seq', autoIncrement: true});
  };
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}
